import type { OAuthError } from '../../oauth/oauthError.ts';

/** What was seen while the org changed from one key to the other. Times are milliseconds since 1970. */
export interface CutOverWatch {
  /** Whether the new login worked as often in a row as was asked. */
  readonly settled: boolean;
  /** When the old login was last sent and worked before any server refused it; null when it never did, or is not at hand. */
  readonly lastOld: number | null;
  /** Whether a server refused the old login; null when it is not at hand or nothing was heard. */
  readonly oldRefused: boolean | null;
  /** The last refusal of the new login, when it did not settle. */
  readonly refusal: OAuthError | null;
}
