import type { X509Certificate } from 'node:crypto';
import { CERTIFICATE_FAILURES } from '../../reference/certificate/certificateFailures.ts';
import { type CertificateFailure, parseCertificate } from '../../reference/certificate/parseCertificate.ts';
import { type ReadFailure, readInside } from '../../reference/readInside.ts';
import type { CertificateFile } from '../credentialState.ts';
import { MISSING_FILE } from '../missingFile.ts';
import { describeCertificate } from './describeCertificate.ts';

/** As for every certificate of the project: 4 KB at most, with room for a readable dump above it. */
const FILE_LIMIT = 65_536;

const PROBLEMS: Readonly<Record<ReadFailure | CertificateFailure, string>> = {
  ...CERTIFICATE_FAILURES,
  missing: MISSING_FILE,
  outside: 'lies outside of the project',
  'not-a-file': 'is not a file',
  'too-large': 'is too large for a certificate',
  unreadable: 'cannot be read',
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
