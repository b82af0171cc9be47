import type { CertificateFailure } from './parseCertificate.ts';

/** Why a file is no certificate, as ends of sentences. The words never show what is in the file: it may be a secret. */
export const CERTIFICATE_FAILURES: Readonly<Record<CertificateFailure, string>> = {
  'private-key': 'holds a private key, which never belongs into the project; take it for disclosed and make a new one',
  several: 'holds more than one certificate; keep only the one of the integration',
  'not-a-certificate': 'holds no X.509 certificate in PEM, DER or base64 form',
};
