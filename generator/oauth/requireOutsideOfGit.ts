import { execFile } from 'node:child_process';
import { lstat, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ToolError } from '../shared/toolError.ts';
import { isInside } from './isInside.ts';
import { realPlace } from './realPlace.ts';

/**
 * Refuses (exit code 3) a folder for private keys that would be published: inside `force-app/`, which is committed and
 * deployed, or inside a git work tree where git does not ignore it. Follows symbolic links.
 */
export async function requireOutsideOfGit(projectRoot: string, keyFolder: string): Promise<void> {
  const folder = await realPlace(keyFolder);
  const published = join(await realpath(projectRoot), 'force-app');
  if (isInside(published, folder)) throw refuse(keyFolder, 'it lies in force-app/, which is committed and deployed');
  if (!(await hasRepository(folder))) return;
  // The temporary file beside it must be ignored as well, so the folder as a whole is what counts.
  for (const path of [join(folder, 'private.key'), join(folder, 'private.key.1')]) {
    if (!(await isIgnored(path, folder))) throw refuse(keyFolder, 'git does not ignore it, so they could be committed');
  }
}

function refuse(folder: string, why: string): ToolError {
  return new ToolError(`Private keys cannot be written to ${folder}: ${why}.`, {
    actions: [
      'Leave --key-dir out (.secrets/ is ignored by git), add the folder to .gitignore, or name one outside of the repository.',
    ],
    exitCode: 3,
  });
}

async function hasRepository(folder: string): Promise<boolean> {
  const here = await lstat(join(folder, '.git')).catch(() => null);
  if (here !== null) return true;
  return dirname(folder) !== folder && hasRepository(dirname(folder));
}

/** `git check-ignore` answers 0 for ignored, 1 for not; anything else, a missing git among it, is no permission. */
async function isIgnored(path: string, folder: string): Promise<boolean> {
  const cwd = await existingFolder(folder);
  return promisify(execFile)('git', ['check-ignore', '--quiet', '--', path], { cwd }).then(
    () => true,
    () => false,
  );
}

async function existingFolder(folder: string): Promise<string> {
  const exists = await lstat(folder).catch(() => null);
  return exists?.isDirectory() ? folder : existingFolder(dirname(folder));
}
