import type { CertificateFailure } from '../reference/certificate/parseCertificate.ts';
import type { CertificateFacts } from './certificateFacts.ts';

/** What lies in the two places of an integration's key pair. */
export interface KeyPairState {
  /** `unknown`: the sink gives nothing back. */
  readonly key: 'missing' | 'readable' | 'unreadable' | 'unknown';
  /** Null: there is no file; a word: why the one that is there is no certificate. */
  readonly certificate: CertificateFacts | CertificateFailure | null;
  /** Whether the certificate speaks for the key; false unless both are readable. */
  readonly matching: boolean;
}
