import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ToolError } from '../shared/toolError.ts';

/**
 * Writes a report where its reader wants it, whole or not at all; folders on the way are made.
 * @param path absolute, or relative to the current folder
 * @param option by which it was asked for, for the message
 */
export async function writeReport(path: string, text: string, option = '--output'): Promise<void> {
  try {
    const found = await stat(path).catch(() => null);
    if (found !== null && !found.isFile()) throw new Error('there is something there that is not a file');
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ToolError(`The report cannot be written to ${path}: ${reason}`, {
      actions: [`Give ${option} the path of a file in a folder that you may write to.`],
      cause: error,
    });
  }
}
