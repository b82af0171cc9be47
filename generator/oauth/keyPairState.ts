import type { CertificateFacts } from './certificateFacts.ts';

/** What lies in the two places of an integration's key pair. */
export interface KeyPairState {
  /** `unknown`: the sink gives nothing back. */
  readonly key: 'missing' | 'readable' | 'unreadable' | 'unknown';
  /** Null: there is no file; `unreadable`: there is one, and it is no certificate. */
  readonly certificate: CertificateFacts | 'unreadable' | null;
  /** Whether the certificate speaks for the key; false unless both are readable. */
  readonly matching: boolean;
}
