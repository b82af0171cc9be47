import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * Writes a certificate for everybody to read, whole or not at all. Whether the place is inside the project was seen before.
 * @param file absolute path
 * @param certificate PEM
 */
export async function writeCertificate(file: string, certificate: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, certificate, { mode: 0o644 });
}
