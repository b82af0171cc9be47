import { lstat, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ToolError } from '../../shared/toolError.ts';

/** Writes a secret whole or not at all, readable by its owner alone from the first byte; new folders likewise. A link is not followed. */
export async function writeSecretFile(file: string, secret: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await requirePlainFile(file);
  await writeFileAtomic(file, secret, { mode: 0o600 });
}

/** The library writes where a link leads, which nobody has looked at. */
async function requirePlainFile(file: string): Promise<void> {
  const found = await lstat(file).catch(() => null);
  if (found === null || found.isFile()) return;
  throw new ToolError(`${file} is a symbolic link or no file, so no secret is written there.`, {
    actions: ['Remove it, or name another folder.'],
    exitCode: 3,
  });
}
