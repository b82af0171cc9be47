import { keyPathText } from '../../definitions/keyPathText.ts';
import type { Problem } from '../../shared/problem.ts';
import type { DriftIgnore } from './driftIgnore.ts';

/** What one run did with the ignores of the policy. */
export interface IgnoreUse {
  /** Those that had something to ignore in any environment of the run. */
  readonly needed: readonly DriftIgnore[];
  /** Names of the environments that were compared as a whole, without `--only`. */
  readonly environments: readonly string[];
  /** Whether these are all environments there are. */
  readonly isWhole: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * What to warn of: ignores that have ended, and those that nothing needs. The latter only of environments that were
 * compared as a whole; one for every environment, only when all of them were.
 */
export function checkIgnores(ignores: readonly DriftIgnore[], use: IgnoreUse): readonly Problem[] {
  return ignores.flatMap((ignore) => {
    if (ignore.until < use.today) return [expired(ignore)];
    if (use.needed.includes(ignore) || !isJudged(ignore, use)) return [];
    return [unneeded(ignore)];
  });
}

function isJudged({ environment }: DriftIgnore, { environments, isWhole }: IgnoreUse): boolean {
  return environment === null ? isWhole : environments.includes(environment);
}

function expired({ index, position, change, until, reason }: DriftIgnore): Problem {
  return {
    position,
    keyPath: keyPathText(['drift', 'ignore', index]),
    message: `The ignore of "${change}" ended on ${until}: ${reason}`,
    fix: 'Do what it put off and remove it, or justify it anew with a later day.',
  };
}

function unneeded({ index, position, change, path }: DriftIgnore): Problem {
  return {
    position,
    keyPath: keyPathText(['drift', 'ignore', index]),
    message: `Nothing needs the ignore of "${change}"${path === null ? '' : `, ${path}`}: there is no such difference.`,
    fix: 'Remove it, so that it does not cover what comes later.',
  };
}
