import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits } from '../../generator/findings/fix/applyEdits.ts';
import { readEditableFiles } from '../../generator/findings/fix/readEditableFiles.ts';
import { writeChanges } from '../../generator/findings/fix/writeChanges.ts';
import type { FindingEdit } from '../../generator/policy/finding.ts';

const ORDER_SYNC = 'integration-users/order-sync.yaml';

let root = '';
const write = (path: string, text: string | Uint8Array) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (path: string) => readFileSync(join(root, path), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fix-'));
  write(ORDER_SYNC, '# top\nlabel: Order Sync # why\napp:\n  scopes: [Api, Full] # not Web\n');
  write('environments/prod.yaml', 'label: Production\n');
  write('policy.yaml', 'rules: {}\n');
  write('reference/secret.yaml', 'a: 1\n');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const remove = (file: string, ...path: (string | number)[]): FindingEdit => ({
  file,
  path,
  action: { kind: 'remove' },
  isWidening: false,
});
const set = (file: string, value: string, ...path: (string | number)[]): FindingEdit => ({
  file,
  path,
  action: { kind: 'set', value },
  isWidening: false,
});

/** Plans and writes; returns what was skipped. */
async function fix(...edits: readonly FindingEdit[]) {
  const files = await readEditableFiles(root);
  const { changes, skipped } = applyEdits(edits, files);
  await writeChanges(root, { changes, files });
  return { changed: changes.map(({ file }) => file), skipped };
}

describe('applying edits', () => {
  it('changes just the places that are edited, in several files', async () => {
    const result = await fix(
      remove(ORDER_SYNC, 'app', 'scopes', 1),
      set('environments/prod.yaml', 'true', 'production'),
      set(ORDER_SYNC, 'order@acme.example', 'owner'),
      remove('policy.yaml', 'rules'),
    );
    expect(result).toEqual({ changed: [ORDER_SYNC, 'environments/prod.yaml', 'policy.yaml'], skipped: [] });
    expect(read(ORDER_SYNC)).toBe(
      '# top\nlabel: Order Sync # why\napp:\n  scopes: [Api] # not Web\nowner: order@acme.example\n',
    );
    expect(read('environments/prod.yaml')).toBe('label: Production\nproduction: "true"\n');
    expect(read('policy.yaml')).toBe('{}\n');
  });

  it('says what it skipped, and makes the others', async () => {
    const absent = remove(ORDER_SYNC, 'app', 'certificate');
    const result = await fix(absent, remove(ORDER_SYNC, 'app', 'scopes', 0));
    expect(result.skipped).toEqual([{ edit: absent, reason: 'It does not fit what is written at this place.' }]);
    expect(result.skipped[0]?.edit).toBe(absent);
    expect(read(ORDER_SYNC)).toContain('scopes: [Full] # not Web');
  });

  it.each([
    'reference/secret.yaml',
    'package.json',
    '../outside.yaml',
    'integration-users/../reference/secret.yaml',
    'integration-users/deep/a.yaml',
    'integration-users/notes.txt',
  ])('writes no file such as %s', async (file) => {
    write('integration-users/deep/a.yaml', 'a: 1\n');
    write('integration-users/notes.txt', 'a: 1\n');
    const result = await fix(set(file, 'x', 'a'));
    expect(result.changed).toEqual([]);
    expect(result.skipped.map(({ reason }) => reason)).toEqual([
      'Only files in integration-users/ and environments/ and policy.yaml are edited, and no links.',
    ]);
    expect(read('reference/secret.yaml')).toBe('a: 1\n');
  });

  it('writes through no link, neither of a file nor of a folder', async () => {
    symlinkSync('../reference/secret.yaml', join(root, 'integration-users/link.yaml'));
    symlinkSync('../reference', join(root, 'integration-users/parts'));
    rmSync(join(root, 'environments'), { recursive: true });
    symlinkSync('reference', join(root, 'environments'));
    rmSync(join(root, 'policy.yaml'));
    symlinkSync('reference/secret.yaml', join(root, 'policy.yaml'));
    expect([...(await readEditableFiles(root)).keys()]).toEqual([ORDER_SYNC]);
    const result = await fix(
      set('integration-users/link.yaml', 'x', 'a'),
      set('integration-users/parts/secret.yaml', 'x', 'a'),
      set('environments/secret.yaml', 'x', 'a'),
      set('policy.yaml', 'x', 'a'),
    );
    expect(result.changed).toEqual([]);
    expect(read('reference/secret.yaml')).toBe('a: 1\n');
  });

  it('leaves out what is no text, and a project without folders is none to edit', async () => {
    write('environments/prod.yaml', Uint8Array.of(0x61, 0xff, 0xfe));
    write('environments/large.yaml', `# ${'x'.repeat(1_000_001)}`);
    rmSync(join(root, 'integration-users'), { recursive: true });
    expect([...(await readEditableFiles(root)).keys()]).toEqual(['policy.yaml']);
  });
});

describe('writing changes', () => {
  it('keeps the byte order mark, the line ends and the mode of a file, and leaves nothing beside it', async () => {
    write('environments/prod.yaml', '\ufefflabel: Production\r\nurl: x\r\n');
    chmodSync(join(root, 'environments/prod.yaml'), 0o640);
    await fix(remove('environments/prod.yaml', 'url'));
    expect(read('environments/prod.yaml')).toBe('\ufefflabel: Production\r\n');
    expect(statSync(join(root, 'environments/prod.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, 'environments'))).toEqual(['prod.yaml']);
  });

  it.each([
    ['changed', (path: string) => writeFileSync(path, 'label: Other\n')],
    ['removed', (path: string) => rmSync(path)],
    [
      'made a link',
      (path: string) => {
        rmSync(path);
        symlinkSync('../reference/secret.yaml', path);
      },
    ],
  ])('writes nothing at all when a file was %s since it was read', async (_, meddle) => {
    const files = await readEditableFiles(root);
    const edits = [remove('policy.yaml', 'rules'), set('environments/prod.yaml', 'x', 'url')];
    const { changes } = applyEdits(edits, files);
    meddle(join(root, 'environments/prod.yaml'));
    await expect(writeChanges(root, { changes, files })).rejects.toMatchObject({
      name: 'ToolError',
      message: 'environments/prod.yaml was changed while it was linted.',
      exitCode: 1,
    });
    expect(read('policy.yaml')).toBe('rules: {}\n');
    expect(read('reference/secret.yaml')).toBe('a: 1\n');
  });
});
