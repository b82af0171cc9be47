import fs from 'node:fs';
import { join, relative } from 'node:path';

export type ReadFolder =
  | { readonly ok: true; readonly entries: readonly fs.Dirent[] }
  | { readonly ok: false; readonly isMissing: boolean; readonly message: string };

/**
 * Lists a folder of the project, which must be there itself and not as a link to elsewhere. Waits for the disk: three
 * folders are listed in less time than it takes to start doing it in the background.
 */
export function readFolder(root: string, folder: string): ReadFolder {
  try {
    const path = fs.realpathSync.native(join(root, folder));
    if (relative(fs.realpathSync.native(root), path) !== folder)
      return { ok: false, isMissing: false, message: `The folder ${folder}/ is a link to elsewhere.` };
    return { ok: true, entries: fs.readdirSync(path, { withFileTypes: true }) };
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const message = isMissing
      ? `There is no folder ${folder}/ in this project.`
      : `The folder ${folder}/ cannot be read (${code}).`;
    return { ok: false, isMissing, message };
  }
}
