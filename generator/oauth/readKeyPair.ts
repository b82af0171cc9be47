import { readFile } from 'node:fs/promises';
import { compareKey, readCertificateFacts } from './certificateFacts.ts';
import type { KeyPairState } from './keyPairState.ts';

/** Absolute paths of a key pair's two files. */
export interface KeyPairFiles {
  readonly key: string;
  readonly certificate: string;
}

/** Looks at both files; the key's text stays in here. Throws when a file is there and cannot be read. */
export async function readKeyPair(files: KeyPairFiles): Promise<KeyPairState> {
  const [key, certificate] = await Promise.all([readIfThere(files.key), readIfThere(files.certificate)]);
  const match = key === null ? null : compareKey(certificate ?? '', key);
  return {
    key: match === null ? 'missing' : match === 'unreadable' ? 'unreadable' : 'readable',
    certificate: certificate === null ? null : (readCertificateFacts(certificate) ?? 'unreadable'),
    matching: match === 'pair',
  };
}

async function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
