import fs from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { openEnvironmentFolder } from '../../generator/files/openEnvironmentFolder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'open-'));
  await mkdir(join(root, 'force-app'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('takes a folder that another run makes at this very moment', async () => {
  const realpath = fs.promises.realpath;
  const spy = jest.spyOn(fs.promises, 'realpath').mockImplementation((async (path: string) => {
    const found = await realpath(path).catch((error: unknown) => error);
    if (path.endsWith('prod')) await mkdir(path, { recursive: true });
    if (typeof found !== 'string') throw found;
    return found;
  }) as typeof fs.promises.realpath);
  try {
    expect(await openEnvironmentFolder(root, 'prod')).toBe(join(root, 'force-app/prod'));
  } finally {
    spy.mockRestore();
  }
});

it('refuses a link to nowhere', async () => {
  await symlink('/nowhere/at/all', join(root, 'force-app/prod'));
  await expect(openEnvironmentFolder(root, 'prod')).rejects.toMatchObject({ exitCode: 3 });
});
