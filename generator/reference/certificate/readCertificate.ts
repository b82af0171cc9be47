import { type ReadFailure, readInside } from '../readInside.ts';
import type { Certificate } from './certificate.ts';
import { CERTIFICATE_FAILURES } from './certificateFailures.ts';
import { certificateForms } from './certificateForms.ts';
import { checkCertificate, noteValidity } from './checkCertificate.ts';
import { parseCertificate } from './parseCertificate.ts';

/** `missing` has a command as its fix, so it is kept apart from everything that is said in a sentence. */
export type CertificateResult =
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
  | { readonly kind: 'missing' }
  | { readonly kind: 'wrong'; readonly messages: readonly string[] };

interface CertificateRequest {
  readonly root: string;
  readonly path: string;
  readonly now: Date;
}

/** A certificate of at most 4 KB can have a readable dump of itself above it; nothing larger is one. */
const FILE_LIMIT = 65_536;

const READ_FAILURES: Readonly<Record<Exclude<ReadFailure, 'missing'>, string>> = {
  outside: 'lies outside of the project',
  'not-a-file': 'is not a file',
  'too-large': `is larger than ${FILE_LIMIT} bytes, a certificate has at most 4096`,
  unreadable: 'cannot be read',
};

/** Reads and checks the certificate of a JWT bearer app; messages are sentences about the file without their subject. */
export async function readCertificate({ root, path, now }: CertificateRequest): Promise<CertificateResult> {
  const read = await readInside({ root, path, limit: FILE_LIMIT });
  if ('failure' in read) {
    return read.failure === 'missing'
      ? { kind: 'missing' }
      : { kind: 'wrong', messages: [READ_FAILURES[read.failure]] };
  }
  const parsed = parseCertificate(read.bytes);
  if ('failure' in parsed) return { kind: 'wrong', messages: [CERTIFICATE_FAILURES[parsed.failure]] };
  const messages = checkCertificate(parsed.certificate, now);
  if (messages.length > 0) return { kind: 'wrong', messages };
  const note = noteValidity(parsed.certificate, now);
  const { base64Der, base64Pem } = certificateForms(parsed.certificate);
  const notes = note === null ? [] : [`${path} ${note}.`];
  const { validFromDate, validToDate } = parsed.certificate;
  const validity = { validFrom: dayOf(validFromDate), validTo: dayOf(validToDate) };
  return { kind: 'certificate', certificate: { file: path, base64Der, base64Pem, ...validity, notes } };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
