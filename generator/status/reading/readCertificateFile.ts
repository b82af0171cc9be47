import type { X509Certificate } from 'node:crypto';
import { type CertificateFailure, parseCertificate } from '../../reference/certificate/parseCertificate.ts';
import { type ReadFailure, readInside } from '../../reference/readInside.ts';
import type { CertificateFile } from '../credentialState.ts';
import { describeCertificate } from './describeCertificate.ts';

/** As for every certificate of the project: 4 KB at most, with room for a readable dump above it. */
const FILE_LIMIT = 65_536;

// The words never show what is in the file: it may be a secret.
const PROBLEMS: Readonly<Record<ReadFailure | CertificateFailure, string>> = {
  missing: 'does not exist',
  outside: 'lies outside of the project',
  'not-a-file': 'is not a file',
  'too-large': 'is too large for a certificate',
  unreadable: 'cannot be read',
  'private-key': 'holds a private key, which never belongs into the project; take it for disclosed and make a new one',
  several: 'holds more than one certificate',
  'not-a-certificate': 'holds no certificate',
};

/** A certificate of the project, whatever its state. Never throws. */
export async function readCertificateFile(
  root: string,
  path: string,
): Promise<{ readonly file: CertificateFile; readonly certificate: X509Certificate | null }> {
  const read = await readInside({ root, path, limit: FILE_LIMIT });
  const parsed = 'failure' in read ? read : parseCertificate(read.bytes);
  if ('failure' in parsed) {
    return { file: { path, certificate: null, problem: PROBLEMS[parsed.failure] }, certificate: null };
  }
  const { certificate } = parsed;
  return { file: { path, certificate: describeCertificate(certificate), problem: '' }, certificate };
}
