import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { FileMeaning } from '../../generator/files/fileMeaning.ts';
import { formatTombstones } from '../../generator/files/formatTombstones.ts';
import { hasDifferences } from '../../generator/files/hasDifferences.ts';
import type { OwnedFile } from '../../generator/files/ownedFile.ts';
import { parseTombstones } from '../../generator/files/parseTombstones.ts';
import { planWrites } from '../../generator/files/planWrites.ts';
import { readTombstones } from '../../generator/files/readTombstones.ts';
import type { Tombstone } from '../../generator/files/tombstone.ts';
import { tombstoneKey } from '../../generator/files/tombstoneKey.ts';
import { ProblemsError } from '../../generator/shared/problemsError.ts';
import { failAt, type Moment } from './failAt.ts';
import { makeScratchProject, type ScratchProject } from './scratchProject.ts';

let project: ScratchProject;
beforeEach(async () => {
  project = await makeScratchProject();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await project.remove();
});

/** A file that stands for a user, and for one assignment in each line of its text. */
const file = (name: string, sets: readonly string[], integration = 'erp'): OwnedFile => ({
  path: `users/${name}.user-meta.xml`,
  contents: sets.join('\n'),
  integration,
});

function thingsOf(integration: string, path: string, text: string | null): readonly Tombstone[] {
  const username = path.replace('users/', '').replace('.user-meta.xml', '');
  if (text === null) return [];
  const sets = text.split('\n').filter((line) => line !== '');
  return [
    { integration, type: 'User', name: username, username: null },
    ...sets.map((name) => ({ integration, type: 'PermissionSet', name, username })),
  ];
}

const meaningOf = (files: readonly OwnedFile[]): FileMeaning => ({
  once: async ({ path, integration, read }) => thingsOf(integration, path, read()),
  now: () => files.flatMap(({ integration, path, contents }) => thingsOf(integration, path, contents)),
});

const generate = (files: readonly OwnedFile[], only: readonly string[] = []) =>
  project.generate(files, only, meaningOf(files));

const lines = async () =>
  (await readTombstones(project.root, 'prod')).map(({ integration, type, name, username }) =>
    [integration, type, name, ...(username === null ? [] : [username])].join(' '),
  );

describe('the list of what was generated once', () => {
  it('does not exist as long as nothing was ever taken away', async () => {
    await generate([file('a', ['Read'])]);
    await generate([file('a', ['Read', 'Write'])]);
    expect(await lines()).toEqual([]);
    expect(Object.keys(await project.tree())).not.toContain('prod/.retired');
  });

  it('names the user and all that he had when a definition is gone, and outlives the last file', async () => {
    await generate([file('a', ['Read']), file('b', ['Write'], 'lead')]);
    await generate([file('b', ['Write'], 'lead')]);
    expect(await lines()).toEqual(['erp PermissionSet Read a', 'erp User a']);
    await generate([]);
    expect(await lines()).toEqual([
      'erp PermissionSet Read a',
      'erp User a',
      'lead PermissionSet Write b',
      'lead User b',
    ]);
    expect(Object.keys(await project.tree())).toEqual(['prod/.retired']);
  });

  it('names just the assignment that a user lost, and forgets it when he gets it back', async () => {
    await generate([file('a', ['Read', 'Write'])]);
    await generate([file('a', ['Read'])]);
    expect(await lines()).toEqual(['erp PermissionSet Write a']);
    await generate([file('a', ['read', 'WRITE'])]);
    expect(await lines()).toEqual([]);
    expect(Object.keys(await project.tree())).toEqual(['prod/.generated', 'prod/users/a.user-meta.xml']);
  });

  it('names nothing that another integration generates now', async () => {
    await generate([file('a', ['Read'], 'old')]);
    await generate([{ ...file('A', ['Read'], 'new'), path: 'users/A.user-meta.xml' }]);
    expect(await lines()).toEqual([]);
  });

  it('keeps the lines of integrations that a run is not about', async () => {
    await generate([file('a', ['Read']), file('b', ['Write'], 'lead')]);
    await generate([]);
    await generate([file('a', ['Read'])], ['erp']);
    expect(await lines()).toEqual(['lead PermissionSet Write b', 'lead User b']);
  });

  it('takes nothing from a file that was edited by hand: no org need have what is written there', async () => {
    await generate([file('a', ['Read'])]);
    await project.write('force-app/prod/users/a.user-meta.xml', 'Read\nAdmin');
    await generate([file('a', ['Read'])]);
    expect(await lines()).toEqual([]);
  });

  it('says when a user file was removed by hand: nobody knows its user name any more', async () => {
    await generate([file('a', ['Read'])]);
    await rm(join(project.root, 'force-app/prod/users/a.user-meta.xml'));
    const plan = await planWrites({ root: project.root, environment: 'prod', only: [] }, [], meaningOf([]));
    expect(plan.unknown).toEqual(['users/a.user-meta.xml']);
  });

  it('does not say so when an earlier run had remembered the user', async () => {
    await generate([file('a', ['Read'])]);
    const list = await readFile(join(project.root, 'force-app/prod/.generated'), 'utf8');
    await generate([]);
    // As a run leaves it that is killed before it forgets what it had generated.
    await project.write('force-app/prod/.generated', list);
    const plan = await planWrites({ root: project.root, environment: 'prod', only: [] }, [], meaningOf([]));
    expect(plan.unknown).toEqual([]);
  });

  it('counts as a difference, also when its order alone is wrong after a merge', async () => {
    await generate([file('a', ['Read', 'Write', 'Edit'])]);
    await generate([file('a', [])]);
    const text = await readFile(join(project.root, 'force-app/prod/.retired'), 'utf8');
    const [header, ...rest] = text.trimEnd().split('\n');
    await project.write('force-app/prod/.retired', [header, ...rest.toReversed(), ''].join('\n'));
    const plan = () =>
      planWrites({ root: project.root, environment: 'prod', only: [] }, [file('a', [])], meaningOf([file('a', [])]));
    expect(hasDifferences(await plan())).toBe(true);
    await generate([file('a', [])]);
    expect(hasDifferences(await plan())).toBe(false);
    expect(await readFile(join(project.root, 'force-app/prod/.retired'), 'utf8')).toBe(text);
  });

  it.each([
    ['<<<<<<< HEAD'],
    ['erp\tUser'],
    ['erp\tUser\ta\tb'],
    ['erp\tPermissionSetLicense\tPsl'],
    ['erp\tUser\ta\u001b[2J'],
  ])('stops everything at a line that cannot be read: %j', async (line) => {
    await generate([file('a', ['Read'])]);
    await project.write('force-app/prod/.retired', `# x\nerp\tUser\told\n${line}\n`);
    const error = await generate([]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemsError);
    expect((error as ProblemsError).problems.map(({ position }) => position)).toEqual([
      { file: 'force-app/prod/.retired', line: 3, column: 1 },
    ]);
    await expect(readTombstones(project.root, 'prod')).rejects.toThrow(ProblemsError);
  });
});

const NAME = fc.stringMatching(/^[A-Za-z][\w.@ %-]{0,12}[\w]$/);
const TOMBSTONE: fc.Arbitrary<Tombstone> = fc.oneof(
  fc.record({
    integration: NAME,
    type: fc.constantFrom('User', 'Profile', 'PermissionSet'),
    name: NAME,
    username: fc.constant(null),
  }),
  fc.record({
    integration: NAME,
    type: fc.constantFrom('PermissionSet', 'PermissionSetGroup', 'PermissionSetLicense'),
    name: NAME,
    username: NAME,
  }),
);

describe('its text', () => {
  it('keeps the lines of both branches in a merge', () => {
    const attributes = execFileSync('git', ['check-attr', 'merge', 'force-app/prod/.retired'], { encoding: 'utf8' });
    expect(attributes).toBe('force-app/prod/.retired: merge: union\n');
  });

  it('says what went into it, whatever the order, each line once', () => {
    fc.assert(
      fc.property(fc.array(TOMBSTONE), (tombstones) => {
        const text = formatTombstones([...tombstones, ...tombstones.toReversed()]) ?? '';
        const { tombstones: read, problems } = parseTombstones(text, 'x');
        expect(problems).toEqual([]);
        expect(new Set(read.map((one) => JSON.stringify(one)))).toEqual(
          new Set(tombstones.map((one) => JSON.stringify(one))),
        );
        expect(formatTombstones(read) ?? '').toBe(text);
      }),
    );
  });
});

const FILES = fc.uniqueArray(
  fc.record({ name: fc.constantFrom('a', 'b', 'c'), sets: fc.subarray(['Read', 'Write', 'Edit']) }),
  { selector: ({ name }) => name },
);
const RUN = fc.record({
  files: FILES,
  fault: fc.option(
    fc.record({
      number: fc.integer({ min: 1, max: 25 }),
      moment: fc.constantFrom<Moment>('before', 'halfway', 'after'),
    }),
  ),
});

describe('runs that are killed at any moment', () => {
  it('lose nothing that a finished run had generated', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(RUN, { minLength: 2, maxLength: 6 }), async (runs) => {
        await project.remove();
        project = await makeScratchProject();
        const ever = new Set<string>();
        for (const { files: some, fault } of [...runs, { files: [], fault: null }]) {
          const files = some.map(({ name, sets }) => file(name, sets, name));
          if (await runToItsEnd(files, fault)) await expectNothingLost(ever, meaningKeys(files));
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** False when the run was killed. */
async function runToItsEnd(
  files: readonly OwnedFile[],
  fault: { number: number; moment: Moment } | null,
): Promise<boolean> {
  if (fault !== null) failAt(fault.number, fault.moment);
  const error = await generate(files).catch((reason: unknown) => reason);
  jest.restoreAllMocks();
  return error === undefined;
}

async function expectNothingLost(ever: Set<string>, present: readonly string[]): Promise<void> {
  for (const key of present) ever.add(key);
  const listed = (await readTombstones(project.root, 'prod')).map(tombstoneKey);
  expect([...ever].filter((key) => !present.includes(key) && !listed.includes(key))).toEqual([]);
  expect(listed.filter((key) => present.includes(key))).toEqual([]);
}

function meaningKeys(files: readonly OwnedFile[]): readonly string[] {
  return Array.from(meaningOf(files).now([]), tombstoneKey);
}
