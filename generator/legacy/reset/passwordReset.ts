/** What became of a user's password. Holds no secret. */
export interface PasswordReset {
  readonly integration: string;
  readonly environment: string;
  readonly username: string;
  /**
   * - `set`: the org has the password that the sink has
   * - `not-set`: the org has the former one
   * - `unknown`: the answer was lost, and the org does not tell
   */
  readonly outcome: 'set' | 'not-set' | 'unknown';
  /** Where the password is kept, for people. */
  readonly place: string;
  /** Whether the sink gave the new password back. */
  readonly readBack: boolean;
  /** Whether the sink holds the former password again; null when the new one was set, or may have been. */
  readonly formerPutBack: boolean | null;
  /** Where the security token is asked for; a sentence. */
  readonly token: string;
  /** Whether Salesforce may mail one; false where the profile has login ranges. Nobody here sees whether it came. */
  readonly tokenMayBeMailed: boolean;
  /** The address that mails go to. */
  readonly email: string;
  /** LastPasswordChangeDate of the user before and after; ISO 8601, UTC; null: never, or not told. */
  readonly changedAt: { readonly before: string | null; readonly after: string | null };
  /** Empty unless there is something to say. */
  readonly reason: string;
  readonly actions: readonly string[];
}
