import { X509Certificate } from 'node:crypto';
import { parsePrivateKey } from '../org/parsePrivateKey.ts';

/** What a certificate file says, for decisions and for people. */
export interface CertificateFacts {
  readonly validTo: Date;
  /** SHA-256, colon-separated hexadecimal. */
  readonly fingerprint: string;
}

/** Null when `pem` is no certificate. */
export function readCertificateFacts(pem: string): CertificateFacts | null {
  const certificate = parseCertificate(pem);
  return certificate && { validTo: certificate.validToDate, fingerprint: certificate.fingerprint256 };
}

/** `pair`: the key is the one that the certificate speaks for. `unreadable`: it is no RSA private key at all. */
export function compareKey(certificatePem: string, keyPem: string): 'pair' | 'strangers' | 'unreadable' {
  const key = parsePrivateKey(keyPem);
  if (key === null) return 'unreadable';
  return parseCertificate(certificatePem)?.checkPrivateKey(key) ? 'pair' : 'strangers';
}

function parseCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}
