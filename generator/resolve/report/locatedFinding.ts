import type { Problem } from '../../shared/problem.ts';

/** A finding with its place in a file, and the environment it was found in. */
export interface LocatedFinding {
  readonly severity: 'problem' | 'warning';
  /** Null: it concerns no environment in particular, or its place says which. */
  readonly environment: string | null;
  readonly problem: Problem;
}
