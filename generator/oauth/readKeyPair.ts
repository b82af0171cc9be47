import { readFile } from 'node:fs/promises';
import type { StoredSecret } from '../sinks/secretSink.ts';
import { compareKey, readCertificateFacts } from './certificateFacts.ts';
import type { KeyPairState } from './keyPairState.ts';

/** What a sink has of the key, and the file of the certificate. Throws when the file is there and cannot be read. */
export async function readKeyPair(key: StoredSecret, certificateFile: string): Promise<KeyPairState> {
  const certificate = await readIfThere(certificateFile);
  const match = key.kind === 'found' ? compareKey(certificate ?? '', key.value) : null;
  return {
    key: match === null ? (key.kind === 'absent' ? 'missing' : 'unknown') : match === 'unreadable' ? match : 'readable',
    certificate: certificate === null ? null : readCertificateFacts(certificate),
    matching: match === 'pair',
  };
}

async function readIfThere(file: string): Promise<Buffer | null> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
