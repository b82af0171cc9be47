import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { type LanguageServer, startLanguageServer } from './languageServer.ts';

jest.setTimeout(60_000);

const SCHEMA = '# yaml-language-server: $schema=../schemas/';
const DEFINITION = `${SCHEMA}integration-user.schema.json\n`;
const ENVIRONMENT = `${SCHEMA}environment.schema.json\n`;

let server: LanguageServer;
beforeAll(async () => {
  server = await startLanguageServer(process.cwd());
});
afterAll(() => server.stop());

const messagesOf = async (path: string, text: string) =>
  (await server.open(path, text)).diagnostics.map(({ message }) => message);

describe('an editor with the YAML language server', () => {
  it.each([
    ...readdirSync('integration-users').map((name) => join('integration-users', name)),
    ...readdirSync('environments').map((name) => join('environments', name)),
    'policy.yaml',
  ])('finds nothing wrong in the shipped %s', async (path) => {
    expect(await messagesOf(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('shows a typo and a wrong value at their places', async () => {
    const text = `${DEFINITION}label: X\nowner: a@b.example\nusr: {}\napp:\n  flow: jwt\n`;
    const { diagnostics } = await server.open('integration-users/typo.yaml', text);
    const shown = diagnostics.map(({ message, range }) => [range.start.line + 1, message] as const);
    expect(shown.toSorted(([left], [right]) => left - right)).toEqual([
      [4, expect.stringContaining('usr')],
      [6, expect.stringContaining('jwt-bearer')],
    ]);
  });

  it('completes keys and values', async () => {
    const text = `${DEFINITION}label: X\nowner: a@b.example\n\napp:\n  flow: \n`;
    const file = await server.open('integration-users/complete.yaml', text);
    expect(await file.completions({ line: 3, character: 0 })).toEqual(
      expect.arrayContaining(['user', 'profile', 'login', 'access', 'monitoring', 'waivers']),
    );
    expect(await file.completions({ line: 5, character: 8 })).toEqual(
      expect.arrayContaining(['jwt-bearer', 'client-credentials']),
    );
  });

  it('explains a key, in definitions and in overrides of an environment', async () => {
    const definition = await server.open('integration-users/hover.yaml', `${DEFINITION}label: X\nowner: a@b.example\n`);
    expect(await definition.hover({ line: 2, character: 2 })).toMatch(/answers for/i);
    const overrides = 'label: X\noverrides:\n  all:\n    app:\n      ipRelaxation: enforce\n';
    const environment = await server.open('environments/hover.yaml', `${ENVIRONMENT}${overrides}`);
    expect(environment.diagnostics).toEqual([]);
    expect(await environment.hover({ line: 5, character: 8 })).toMatch(/IP/);
  });

  it('completes the keys of an override', async () => {
    const text = `${ENVIRONMENT}label: X\noverrides:\n  erp:\n    \n`;
    const file = await server.open('environments/complete.yaml', text);
    expect(await file.completions({ line: 4, character: 4 })).toEqual(
      expect.arrayContaining(['login', 'access', 'app']),
    );
  });

  it('completes and checks the waivers of a policy', async () => {
    const head = '# yaml-language-server: $schema=./schemas/policy.schema.json\nwaivers:\n';
    const open = await server.open('policy-complete.yaml', `${head}  - rule: user-file\n    \n`);
    expect(await open.completions({ line: 3, character: 4 })).toEqual(
      expect.arrayContaining(['in', 'for', 'reason', 'until']),
    );
    const waiver = '  - { rule: user-file, reason: x, until: 2027-03-31';
    expect(await messagesOf('policy-right.yaml', `${head}${waiver}, in: [Profile:Admin] }\n`)).toEqual([]);
    expect(await messagesOf('policy-missing.yaml', `${head}${waiver} }\n`)).toEqual([expect.stringContaining('in')]);
  });

  it('proposes presets, and lets a definition that builds on others take something away', async () => {
    const preset = await server.open('integration-users/preset.yaml', `${DEFINITION}label: X\npreset: \n`);
    expect(await preset.completions({ line: 2, character: 8 })).toEqual(
      expect.arrayContaining(['lead-intake', 'read-only']),
    );
    const text = (head: string) => `${DEFINITION}${head}\nlogin:\n  hours: null\n`;
    expect(await messagesOf('integration-users/extends.yaml', text('label: X\nextends: base'))).toEqual([]);
    expect(await messagesOf('integration-users/whole.yaml', text('label: X\nowner: x@acme.example'))).not.toEqual([]);
    const part = '# yaml-language-server: $schema=../../schemas/part.schema.json\nlogin: null\nlabel: 5\n';
    expect(await messagesOf('integration-users/parts/base.yaml', part)).toHaveLength(1);
  });
});

describe('the settings for VS Code', () => {
  it('recommend the extension and name schemas that exist', () => {
    expect(JSON.parse(readFileSync('.vscode/extensions.json', 'utf8')).recommendations).toContain('redhat.vscode-yaml');
    const { 'yaml.schemas': schemas } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
    expect(Object.keys(schemas).toSorted()).toEqual(
      readdirSync('schemas')
        .filter((name) =>
          ['integration-user', 'part', 'environment', 'policy'].some((kind) => name.startsWith(`${kind}.`)),
        )
        .map((name) => `./schemas/${name}`),
    );
  });
});
