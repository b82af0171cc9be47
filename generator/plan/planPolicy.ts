import type { DriftIgnore } from './ignores/driftIgnore.ts';

/** What the policy file says about plans, defaults applied. */
export interface PlanPolicy {
  readonly limits: PlanLimits;
  readonly ignores: readonly DriftIgnore[];
}

export interface PlanLimits {
  /** The most components and users that exist already and one plan may change or take away; creations do not count. */
  readonly changes: number;
}
