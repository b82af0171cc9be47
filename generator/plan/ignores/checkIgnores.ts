import type { Problem } from '../../shared/problem.ts';
import type { DriftIgnore } from './driftIgnore.ts';

/** What one run did with the ignores of the policy. */
export interface IgnoreUse {
  /** Those that had something to ignore in any environment of the run. */
  readonly needed: readonly DriftIgnore[];
  /** Names of the environments that were planned, whole (without `--only`). */
  readonly environments: readonly string[];
  /** Whether these are all environments there are. */
  readonly isWhole: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What to say of the ignores themselves: those that have ended, and those that nothing needs; to warn of. */
export function checkIgnores(ignores: readonly DriftIgnore[], { today }: IgnoreUse): readonly Problem[] {
  return ignores
    .filter(({ until }) => until < today)
    .map(({ position, change, until, reason }) => ({
      position,
      keyPath: 'drift.ignore',
      message: `The ignore of "${change}" ended on ${until}: ${reason}`,
      fix: 'Do what it put off and remove it, or justify it anew with a later day.',
    }));
}
