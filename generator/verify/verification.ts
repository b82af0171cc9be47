import type { OAuthFlow } from '../resolve/resolvedIntegrationUser.ts';
import type { Probe } from './probe.ts';

/** What became of one integration's login and of what it may do. JSON-serialisable; holds no secret and no consumer key. */
export interface Verification {
  readonly integration: string;
  readonly environment: string;
  readonly username: string;
  /** Null for an integration without an app. */
  readonly flow: OAuthFlow | null;
  /** `deviates`: the login works, and something is other than declared: see the probes that failed. */
  readonly outcome: 'verified' | 'deviates' | 'failed' | 'not-verifiable';
  /** What was found to be right about the login, in words. */
  readonly checked: readonly string[];
  /** What became of the reads that were asked for. */
  readonly reads: readonly ObjectRead[];
  /** Everything that was tried as the integration, and what could not be. */
  readonly probes: readonly Probe[];
  /** Why not; empty when verified. */
  readonly reason: string;
  readonly actions: readonly string[];
}

/** Reading one object as the integration, held against its definition. */
export interface ObjectRead {
  readonly object: string;
  /** Whether the definition grants it Read; sets from elsewhere may grant more. */
  readonly declared: boolean;
  readonly outcome: 'readable' | 'refused';
}
