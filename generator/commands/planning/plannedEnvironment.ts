import type { Plan } from '../../plan/plan.ts';
import type { Retirement } from '../../retire/carryOutRetirement.ts';
import type { Comparison } from './comparison.ts';

/** The plan of one environment, and what it was made from: what is applied is exactly this. */
export interface PlannedEnvironment {
  readonly plan: Plan;
  readonly comparison: Comparison;
  /** Null when nothing is to go. */
  readonly retirement: Retirement | null;
}
