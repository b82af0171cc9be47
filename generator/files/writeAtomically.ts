import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { removeIfThere } from './removeIfThere.ts';
import { temporaryName } from './temporaryName.ts';

/** What to write, and how. */
export interface AtomicWrite {
  readonly contents: Uint8Array;
  /** Unlike that of any other write to the same folder at the same time. */
  readonly number: number;
  /** True when the contents must be on the disk before anything else happens. */
  readonly flush: boolean;
}

/**
 * Writes a temporary file beside the file and renames it: readers see the old contents or the new, never a part. Does
 * what write-file-atomic does without its realpath, stat, chmod, chown and unlink per file, which double the time that
 * thousands of files take; nobody else writes here, and the file's mode is the default one.
 */
export async function writeAtomically(path: string, { contents, number, flush }: AtomicWrite): Promise<void> {
  const temporary = join(dirname(path), temporaryName(number));
  try {
    await fs.promises.writeFile(temporary, contents, { flush });
    await fs.promises.rename(temporary, path);
  } catch (error) {
    await removeIfThere(temporary).catch(() => undefined);
    throw error;
  }
}
