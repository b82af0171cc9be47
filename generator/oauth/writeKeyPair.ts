import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { createCertificate } from './createCertificate.ts';
import { createKey } from './createKey.ts';
import type { KeyPairFiles } from './readKeyPair.ts';
import { writePrivateKey } from './writePrivateKey.ts';

export interface KeyPairSubject {
  readonly integration: string;
  readonly environment: string;
  readonly now: Date;
  readonly validityDays: number;
}

/**
 * The key first, then its certificate: stopped between the two, the next run finds a key without a certificate and
 * makes the one that is missing. `certify` keeps the key that is there.
 */
export async function writeKeyPair(
  files: KeyPairFiles,
  subject: KeyPairSubject,
  action: 'create' | 'certify',
): Promise<void> {
  const keyPem = action === 'create' ? await createKey() : await readFile(files.key, 'utf8');
  const certificate = await createCertificate({ ...subject, keyPem });
  if (action === 'create') await writePrivateKey(files.key, keyPem);
  await mkdir(dirname(files.certificate), { recursive: true });
  await writeFileAtomic(files.certificate, certificate, { mode: 0o644 });
}
