import { parsePrivateKey } from '../org/parsePrivateKey.ts';
import { checkCertificate } from '../reference/certificate/checkCertificate.ts';
import { type CertificateFailure, parseCertificate } from '../reference/certificate/parseCertificate.ts';

/** What a certificate file says, for decisions and for people. */
export interface CertificateFacts {
  readonly validTo: Date;
  /** SHA-256, colon-separated hexadecimal. */
  readonly fingerprint: string;
  /** What makes it useless at any time, as ends of sentences: a key that is too small, more than 4 KB. */
  readonly faults: readonly string[];
}

/** Whether a certificate has expired is for whoever knows the time. */
const LONG_AGO = new Date(0);

/** Of a file in any form: PEM, DER or base64. A word when it holds no certificate: why. */
export function readCertificateFacts(file: Buffer | string): CertificateFacts | CertificateFailure {
  const parsed = parseCertificate(Buffer.from(file));
  if ('failure' in parsed) return parsed.failure;
  const { validToDate: validTo, fingerprint256: fingerprint } = parsed.certificate;
  return { validTo, fingerprint, faults: checkCertificate(parsed.certificate, LONG_AGO) };
}

/** `pair`: the key is the one that the certificate speaks for. `unreadable`: it is no RSA private key at all. */
export function compareKey(certificateFile: Buffer | string, keyPem: string): 'pair' | 'strangers' | 'unreadable' {
  const key = parsePrivateKey(keyPem);
  if (key === null) return 'unreadable';
  const parsed = parseCertificate(Buffer.from(certificateFile));
  return 'certificate' in parsed && parsed.certificate.checkPrivateKey(key) ? 'pair' : 'strangers';
}
