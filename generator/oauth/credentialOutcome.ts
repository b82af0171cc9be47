/** What became of one integration's credentials. JSON-serialisable; names files, never what is in them. */
export interface CredentialOutcome {
  readonly integration: string;
  readonly environment: string;
  readonly outcome: 'created' | 'completed' | 'kept' | 'refused' | 'not-needed';
  /** Project-relative. */
  readonly certificate: string | null;
  /** Absolute. */
  readonly keyFile: string | null;
  readonly note: string;
}
