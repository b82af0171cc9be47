/** `unknown`: a word that the documentation does not have; whoever meets it leaves the pair alone. */
export type StagedState = 'Active' | 'Expired' | 'Rotated' | 'unknown';

/**
 * The second pair of a consumer (Connect REST API Developer Guide, App Oauth Staged Credential). `Active`: to come, and logs
 * in already. `Rotated`: the former primary pair, which logs in until it is deleted or `expirationDate`. Secret.
 */
export interface StagedCredential {
  readonly id: string;
  readonly key: string;
  /** Null when the answer leaves it out. */
  readonly secret: string | null;
  readonly state: StagedState;
  readonly createdDate: Date | null;
  readonly expirationDate: Date | null;
  /** Path on the org: GET, PATCH, DELETE. */
  readonly url: string;
}
