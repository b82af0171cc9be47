import type { X509Certificate } from 'node:crypto';
import { parsePrivateKey } from '../org/parsePrivateKey.ts';
import { checkCertificate } from '../reference/certificate/checkCertificate.ts';
import { parseCertificate } from '../reference/certificate/parseCertificate.ts';

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

/** Of a file in any form: PEM, DER or base64. Null when it holds no certificate. */
export function readCertificateFacts(file: Buffer | string): CertificateFacts | null {
  const certificate = parse(file);
  if (certificate === null) return null;
  const { validToDate: validTo, fingerprint256: fingerprint } = certificate;
  return { validTo, fingerprint, faults: checkCertificate(certificate, LONG_AGO) };
}

/** `pair`: the key is the one that the certificate speaks for. `unreadable`: it is no RSA private key at all. */
export function compareKey(certificateFile: Buffer | string, keyPem: string): 'pair' | 'strangers' | 'unreadable' {
  const key = parsePrivateKey(keyPem);
  if (key === null) return 'unreadable';
  return parse(certificateFile)?.checkPrivateKey(key) ? 'pair' : 'strangers';
}

function parse(file: Buffer | string): X509Certificate | null {
  const parsed = parseCertificate(Buffer.from(file));
  return 'certificate' in parsed ? parsed.certificate : null;
}
