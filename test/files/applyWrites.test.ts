import fs from 'node:fs';
import { jest } from '@jest/globals';
import { applyWrites } from '../../generator/files/applyWrites.ts';
import type { OwnedFile } from '../../generator/files/ownedFile.ts';
import { planWrites } from '../../generator/files/planWrites.ts';
import { failAt } from './failAt.ts';
import { makeScratchProject, ownedFile, type ScratchProject } from './scratchProject.ts';

const KEPT = ownedFile('profiles/Kept.profile-meta.xml');
const OLD = [
  KEPT,
  ownedFile('profiles/Gone.profile-meta.xml', 'old gone'),
  ownedFile('connectedApps/Gone.connectedApp-meta.xml', 'old app'),
  ownedFile('users/Changed.user-meta.xml', 'old text'),
];
const NEW = [
  KEPT,
  ownedFile('users/Changed.user-meta.xml', 'new text'),
  ownedFile('externalClientApps/Added.eca-meta.xml', 'added app'),
  ownedFile('users/Added.user-meta.xml', 'added user'),
];

let project: ScratchProject;
beforeEach(async () => {
  project = await makeScratchProject();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await project.remove();
});

async function cleanTree(files: readonly OwnedFile[]): Promise<Record<string, string>> {
  const clean = await makeScratchProject();
  await clean.generate(files);
  const tree = await clean.tree();
  await clean.remove();
  return tree;
}

/** No text that is neither the old one nor the new one, under a name that anybody reads. */
function expectWholeFiles(tree: Readonly<Record<string, string>>): void {
  const whole = [...OLD, ...NEW].map(({ path, contents }) => `prod/${path} ${contents}`);
  const visible = Object.entries(tree).filter(([path]) => !path.includes('/.') && !path.endsWith('/'));
  expect(visible.map(([path, text]) => `${path} ${text}`).filter((file) => !whole.includes(file))).toEqual([]);
}

describe.each(['before', 'halfway', 'after'] as const)('a run that fails %s its n-th step', (moment) => {
  it.each([
    ['with the same definitions', NEW],
    ['with the old definitions again', OLD],
    ['with no definitions left', []],
  ])('is repaired by the next run %s', async (_name, next) => {
    const expected = await cleanTree(next);
    let failures = 0;
    for (let number = 1; ; number += 1) {
      await project.remove();
      project = await makeScratchProject();
      await project.generate(OLD);
      const counter = failAt(number, moment);
      const error = await project.generate(NEW).then(
        () => null,
        (reason: unknown) => reason,
      );
      jest.restoreAllMocks();
      if (counter.calls < number) break;
      failures += 1;
      expect(String(error)).toContain('force-app/prod is only partly written: EIO');
      expectWholeFiles(await project.tree());
      await project.generate(next);
      expect(await project.tree()).toEqual(expected);
    }
    // At least: the list twice, three files written, two removed, one folder removed.
    expect(failures).toBeGreaterThan(10);
  });
});

describe('a run that is stopped', () => {
  it('before it begins changes nothing', async () => {
    const plan = await planWrites({ root: project.root, environment: 'prod', only: [] }, NEW);
    await expect(applyWrites(plan, AbortSignal.abort(new Error('Stopped.')))).rejects.toThrow(/^Stopped\.$/);
    expect(await project.tree()).toEqual({});
  });

  it('in the middle begins no other file, and says that it is not done', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ownedFile(`users/U${index}.user-meta.xml`));
    const plan = await planWrites({ root: project.root, environment: 'prod', only: [] }, many);
    const stop = new AbortController();
    const rename = fs.renameSync;
    let renames = 0;
    jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      renames += 1;
      if (renames === 20) stop.abort(new Error('Stopped.'));
      rename(from, to);
    });
    await expect(applyWrites(plan, stop.signal)).rejects.toThrow('force-app/prod is only partly written: Stopped.');
    jest.restoreAllMocks();

    expect(Object.keys(await project.tree())).toHaveLength(20);
    await project.generate(many);
    expect(await project.tree()).toEqual(await cleanTree(many));
  });
});

describe('temporary files of a run that was killed', () => {
  it('are removed even when there is nothing else to do', async () => {
    await project.generate(NEW);
    const clean = await project.tree();
    await project.write('force-app/prod/users/.generating', 'half');
    await project.write('force-app/prod/.generating', 'half');
    await project.generate(NEW);
    expect(await project.tree()).toEqual(clean);
  });
});
