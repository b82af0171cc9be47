import type { X509Certificate } from 'node:crypto';
import type { OrgAppState } from '../credentialState.ts';

/** An app as the org has it, with what is needed to compare and not told. */
export interface KnownApp {
  readonly state: OrgAppState;
  readonly certificate: X509Certificate | null;
  /** Null when the org does not tell. */
  readonly consumerKey: string | null;
  /** As the login history shows it. */
  readonly label: string | null;
  /** Record id of an external client app; null for a connected app. */
  readonly externalId: string | null;
}
