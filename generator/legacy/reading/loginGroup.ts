import type { LoginColumns } from '../verdict/loginKindOf.ts';

/** Logins of one user that look the same, counted. Text is the org's and clean of control characters. */
export interface LoginGroup extends LoginColumns {
  readonly userId: string;
  /** As the org has it: `45.0`, `N/A`. */
  readonly apiVersion: string | null;
  readonly application: string | null;
  readonly clientVersion: string | null;
  readonly succeeded: number;
  readonly failed: number;
  /** Why logins failed, in the org's words, sorted. */
  readonly failures: readonly string[];
  /** Of the latest one, also of one that failed; ISO 8601, UTC. */
  readonly latest: string;
}
