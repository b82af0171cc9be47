import { execFile } from 'node:child_process';
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ToolError } from '../shared/toolError.ts';
import { isInside } from './isInside.ts';
import { realPlace } from './realPlace.ts';

/** Command lines have a length. */
const PATHS_PER_CALL = 200;

/**
 * Refuses (exit code 3) a folder for private keys that would be published: inside `force-app/`, which is committed and
 * deployed, or inside a git work tree where git does not ignore them, or holds one already. Follows symbolic links.
 * @param keyFiles absolute paths of the keys, in that folder
 */
export async function requireOutsideOfGit(
  projectRoot: string,
  keyFolder: string,
  keyFiles: readonly string[],
): Promise<void> {
  const folder = await realPlace(keyFolder);
  const published = join(await realpath(projectRoot), 'force-app');
  if (isInside(published, folder)) throw refuse(keyFolder, 'it lies in force-app/, which is committed and deployed');
  if (!(await hasRepository(folder))) return;
  // The temporary file beside it must be ignored as well; and a key that git has already would be committed again.
  const paths = keyFiles.map((file) => join(folder, basename(file))).flatMap((path) => [path, `${path}.1`]);
  if (!(await areIgnored(paths, folder))) throw refuse(keyFolder, 'git does not ignore it, so they could be committed');
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

/** `git check-ignore` prints those of the paths that are ignored and not tracked; any failure is no permission. */
async function areIgnored(paths: readonly string[], folder: string): Promise<boolean> {
  const cwd = await existingFolder(folder);
  for (let start = 0; start < paths.length; start += PATHS_PER_CALL) {
    const some = paths.slice(start, start + PATHS_PER_CALL);
    const printed = await promisify(execFile)('git', ['check-ignore', '--', ...some], { cwd }).then(
      ({ stdout }) => stdout.split('\n').length - 1,
      () => 0,
    );
    if (printed < some.length) return false;
  }
  return true;
}

async function existingFolder(folder: string): Promise<string> {
  const exists = await lstat(folder).catch(() => null);
  return exists?.isDirectory() ? folder : existingFolder(dirname(folder));
}
