import type { SecretSink } from '../sinks/secretSink.ts';

/** What became of one integration's credentials. JSON-serialisable; names places, never what is in them. */
export interface CredentialOutcome {
  readonly integration: string;
  readonly environment: string;
  /** `failed`: the sink could not be read, or did not take a new key, which was then thrown away. */
  readonly outcome: 'created' | 'completed' | 'kept' | 'refused' | 'failed' | 'not-needed';
  /** Project-relative. */
  readonly certificate: string | null;
  readonly sink: SecretSink['type'] | null;
  /** The key's place in the sink, in words; for a file its absolute path. */
  readonly keyPlace: string | null;
  /** Whether a new key was read back from the sink and compared; null where none was made. */
  readonly readBack: boolean | null;
  readonly note: string;
}
