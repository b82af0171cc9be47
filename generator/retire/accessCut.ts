/** What was done to cut one user off. Holds no secret. */
export interface AccessCut {
  readonly username: string;
  /** `already`: he was frozen before. `inactive`: he could not log in anyway. `unknown`: the org has no such user. */
  readonly frozen: 'done' | 'already' | 'inactive' | 'unknown' | 'failed';
  /** Apps whose tokens were revoked, by name. */
  readonly revoked: readonly string[];
  /** How many sessions were ended. */
  readonly sessions: number;
  /** What Salesforce refused, each a full sentence with its own text. */
  readonly failures: readonly string[];
}
