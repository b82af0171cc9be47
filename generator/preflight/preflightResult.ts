import type { Problem } from '../shared/problem.ts';

/** What stands in the way of a run. */
export interface PreflightResult {
  /** What the org would refuse, at the place in the definition that asks for it. */
  readonly problems: readonly Problem[];
  /** What it may refuse: facts that no API tells for sure. A sentence or two each. */
  readonly warnings: readonly string[];
}
