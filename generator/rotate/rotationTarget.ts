import type { Org } from '../org/org.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import type { SecretSink } from '../sinks/secretSink.ts';

/** One integration's credential. */
export interface RotationTarget {
  /** The administrator's connection. */
  readonly org: Org;
  readonly user: ResolvedIntegrationUser;
  /** Origin of the org's My Domain. */
  readonly origin: string;
  /** Where this integration's secrets are kept. */
  readonly sink: SecretSink;
  /** Absolute path. */
  readonly projectRoot: string;
}
