import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { removeIfThere } from './removeIfThere.ts';
import { TEMPORARY_NAME } from './temporaryName.ts';

/**
 * Writes a temporary file beside the file and renames it: readers see the old contents or the new, never a part. Does
 * what write-file-atomic does without its realpath, stat, chmod, chown and unlink per file, which double the time that
 * thousands of files take; nobody else writes here, and the file's mode is the default one. With `flush`, the contents
 * are on the disk before the file has its name. Whatever stands at the temporary name is refused and not written to: a
 * link could lead anywhere.
 */
export function writeAtomically(path: string, contents: Uint8Array, flush: boolean): void {
  const temporary = join(dirname(path), TEMPORARY_NAME);
  try {
    fs.writeFileSync(temporary, contents, { flush, flag: 'wx' });
    fs.renameSync(temporary, path);
  } catch (error) {
    clearUp(temporary);
    throw error;
  }
}

/** Where even this fails, the next run does it. */
function clearUp(temporary: string): void {
  try {
    removeIfThere(temporary);
  } catch {
    // The failure that led here is the one to report.
  }
}
