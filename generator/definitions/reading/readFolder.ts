import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';

export type ReadFolder =
  | { readonly ok: true; readonly entries: readonly Dirent[] }
  | { readonly ok: false; readonly isMissing: boolean; readonly message: string };

/** Lists a folder of the project, which must be there itself and not as a link to elsewhere. */
export async function readFolder(root: string, folder: string): Promise<ReadFolder> {
  try {
    const path = await realpath(join(root, folder));
    if (relative(await realpath(root), path) !== folder)
      return { ok: false, isMissing: false, message: `The folder ${folder}/ is a link to elsewhere.` };
    return { ok: true, entries: await readdir(path, { withFileTypes: true }) };
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const message = isMissing
      ? `There is no folder ${folder}/ in this project.`
      : `The folder ${folder}/ cannot be read (${code}).`;
    return { ok: false, isMissing, message };
  }
}
