import { lstat, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ToolError } from '../../shared/toolError.ts';
import { isInside } from '../../sinks/file/isInside.ts';
import { realPlace } from '../../sinks/file/realPlace.ts';
import { JOURNAL_FOLDER } from './journalFile.ts';

/** Throws ToolError (exit code 3) when a record's place leads out of the project's own folder for them. Follows links. */
export async function requireOwnPlace(projectRoot: string, file: string): Promise<void> {
  const root = await realpath(projectRoot);
  const found = await lstat(file).catch(() => null);
  const place = await realPlace(dirname(file));
  if (isInside(join(root, JOURNAL_FOLDER), place) && (found === null || found.isFile())) return;
  throw new ToolError(`${file} leads elsewhere by a symbolic link, or is no file, so no rotation is recorded there.`, {
    actions: [`Remove the link: ${JOURNAL_FOLDER}/ is a folder of this project alone.`],
    exitCode: 3,
  });
}
