import { execFile } from 'node:child_process';
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ToolError } from '../../shared/toolError.ts';
import { isInside } from './isInside.ts';
import { realPlace } from './realPlace.ts';
import { DEFAULT_FOLDER } from './secretFileOf.ts';

/** Command lines have a length. */
const PATHS_PER_CALL = 200;

/**
 * Refuses (exit code 3) a folder for secrets that could be published: inside the project anywhere but in `.secrets`, or
 * inside a git work tree where git does not ignore them, or holds one already. Follows symbolic links.
 * @param files absolute paths of the secrets, in that folder
 */
export async function requireSafeFolder(projectRoot: string, folder: string, files: readonly string[]): Promise<void> {
  const place = await realPlace(folder);
  const root = await realpath(projectRoot);
  if (isInside(join(root, 'force-app'), place)) {
    throw refuse(folder, 'it lies in force-app/, which is committed and deployed');
  }
  if (isInside(root, place) && !isInside(join(root, DEFAULT_FOLDER), place)) {
    throw refuse(folder, `it lies inside the project, where secrets are kept in ${DEFAULT_FOLDER}/ alone`);
  }
  if (!(await hasRepository(place))) return;
  // The temporary file beside it must be ignored as well; and a secret that git has already would be committed again.
  const paths = files.map((file) => join(place, basename(file))).flatMap((path) => [path, `${path}.1`]);
  if (!(await areIgnored(paths, place))) throw refuse(folder, 'git does not ignore it, so they could be committed');
}

function refuse(folder: string, why: string): ToolError {
  return new ToolError(`Secrets cannot be written to ${folder}: ${why}.`, {
    actions: [`Name a folder outside of the repository, or none: ${DEFAULT_FOLDER}/ is ignored by git.`],
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
