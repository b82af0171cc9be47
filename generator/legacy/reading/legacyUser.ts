/** What the org says of an integration's user, as far as it concerns passwords. */
export interface LegacyUser {
  readonly id: string;
  readonly username: string;
  /** The address that Salesforce sends mails to. */
  readonly email: string;
  readonly isActive: boolean;
  readonly profile: string;
  /** ISO 8601, UTC; null when the user never had a password. */
  readonly passwordChangedAt: string | null;
}
