import type { Plan } from '../plan.ts';
import type { DriftIgnore } from './driftIgnore.ts';

/** A plan without what is ignored. */
export interface IgnoredPlan {
  readonly plan: Plan;
  readonly ignored: readonly IgnoredDifference[];
  /** Those that had something to ignore here. */
  readonly needed: readonly DriftIgnore[];
}

export interface IgnoredDifference {
  readonly integration: string | null;
  /** As the plan prints it: `Profile Web Lead Intake Integration`. */
  readonly change: string;
  /** Paths of the values that are ignored; empty: all of it. */
  readonly paths: readonly string[];
  readonly reason: string;
  readonly until: string;
}

/** Takes out of a plan what the policy ignores up to and with `today` (`YYYY-MM-DD`). */
export function applyIgnores(plan: Plan, _ignores: readonly DriftIgnore[], _today: string): IgnoredPlan {
  return { plan, ignored: [], needed: [] };
}
