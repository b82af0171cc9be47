/** One way in which the token endpoint refuses. */
export interface OAuthErrorPattern {
  /** Tried on `<flow>; <error>: <error_description>`, e.g. `jwt-bearer; invalid_client: invalid client credentials`. */
  readonly text: RegExp;
  readonly message: string;
  readonly fix: string;
  /** A new or changed app answers so until all of Salesforce's servers know it: 2 to 30 minutes. */
  readonly passes: boolean;
}
