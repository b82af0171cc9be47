import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Writes a private key whole or not at all, readable by its owner alone from the first byte; new folders likewise. */
export async function writePrivateKey(file: string, pem: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFileAtomic(file, pem, { mode: 0o600 });
}
