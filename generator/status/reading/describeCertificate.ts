import type { X509Certificate } from 'node:crypto';
import type { CertificateState } from '../certificateState.ts';

/** What is told of a certificate. */
export function describeCertificate(certificate: X509Certificate): CertificateState {
  const { validFromDate, validToDate, fingerprint256, publicKey } = certificate;
  return {
    validFrom: validFromDate.toISOString(),
    validTo: validToDate.toISOString(),
    keySize: publicKey.asymmetricKeyDetails?.modulusLength ?? null,
    fingerprint: fingerprint256,
  };
}
