import type { Org } from '../org/org.ts';
import type { SecretSink } from '../sinks/secretSink.ts';

/** Whom to ask about the credentials of one environment. */
export interface StatusSources {
  /** Absolute path. */
  readonly projectRoot: string;
  /** Null: only files and sinks are asked. */
  readonly org: Org | null;
  /** Null: sinks and variables are not asked. */
  readonly sinkFor: ((integration: string) => Promise<SecretSink>) | null;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}
