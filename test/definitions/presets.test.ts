import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { PRESET_DESCRIPTIONS } from '../../generator/definitions/inheritance/presetDescriptions.ts';
import { findPartIssues } from '../../generator/definitions/project/findPartIssues.ts';
import { PRESET_NAMES } from '../../generator/definitions/schema/presetNames.ts';
import { buildComponents } from '../../generator/metadata/buildComponents.ts';
import { renderFile } from '../../generator/render/renderFile.ts';
import { resolveProject } from '../../generator/resolve/resolveProject.ts';
import { editorSchemas } from '../../scripts/editorSchemas.ts';
import { noReferences } from '../metadata/exampleUser.ts';
import { acmeOrg } from '../orgSimulator/metadataApi/acmeOrg.ts';
import { deployTo, problemsOf } from '../orgSimulator/metadataApi/deployTo.ts';
import { loadFiles } from './loadFiles.ts';

const PRESETS = PRESET_NAMES.map((name) => {
  const text = readFileSync(`presets/${name}.yaml`, 'utf8');
  return { name, text, value: parse(text) as Record<string, unknown> };
});

async function resolved(preset: string) {
  const { project, problems } = await loadFiles({
    'integration-users/sync.yaml': `label: Sync\nowner: team@acme.example\npreset: ${preset}\napp: none\n`,
    'environments/prod.yaml': 'label: Production\n',
  });
  expect(problems).toEqual([]);
  return resolveProject(project!, { environments: ['all'], only: [], processEnvironment: {} });
}

describe('presets', () => {
  it('are the files of presets/, all of which editors propose', () => {
    expect(readdirSync('presets').toSorted()).toEqual(PRESET_NAMES.map((name) => `${name}.yaml`));
  });

  it('are told of in the docs as where people choose one', () => {
    const page = readFileSync('docs/definitions.md', 'utf8');
    for (const name of PRESET_NAMES) expect(page).toContain(`| \`${name}\` | ${PRESET_DESCRIPTIONS[name]} |`);
  });

  it.each(PRESETS)('$name is a right part of a definition, and says what it is for', ({ text, value }) => {
    expect(findPartIssues(value)).toEqual([]);
    expect(new Ajv({ strict: true, allowUnionTypes: true }).compile(editorSchemas()['part.schema.json']!)(value)).toBe(
      true,
    );
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/schemas\/part\.schema\.json\n# [A-Z].*\.\n/);
    expect(text).not.toContain('${');
    expect(Object.keys(value)).not.toContain('preset');
    expect(Object.keys(value)).not.toContain('extends');
  });

  it.each(PRESETS)('$name resolves alone, to access that an org takes', async ({ name }) => {
    const { environments, warnings } = await resolved(name);
    expect(warnings).toEqual([]);
    const [user] = environments[0]!.users;
    expect(user!.access.objects.length).toBeGreaterThan(1);
    const { components } = buildComponents(user!, noReferences());
    const files = components.map(renderFile).filter(({ path }) => !path.startsWith('users/'));
    const outcome = deployTo(acmeOrg(), {
      files: Object.fromEntries(files.map(({ path, contents }) => [path.replace('-meta.xml', ''), contents])),
    });
    expect(problemsOf(outcome)).toEqual({});
  });

  it.each(PRESETS)('$name grants nothing of an administrator', async ({ name, value }) => {
    expect(Object.keys(value)).toEqual(['access']);
    const [user] = (await resolved(name)).environments[0]!.users;
    expect(user!.access.userPermissions).toEqual([]);
    const operations = new Set(user!.access.objects.flatMap(({ can }) => can));
    expect([...operations].filter((operation) => /delete|modify-all|view-all-fields/.test(operation))).toEqual([]);
    if (/read-only|export/.test(name)) expect([...operations].filter((one) => /create|edit/.test(one))).toEqual([]);
    if (/read-only|export/.test(name)) expect(user!.access.objects.flatMap(({ editFields }) => editFields)).toEqual([]);
  });
});
