import { applyIgnores, type IgnoredPlan } from '../../plan/ignores/applyIgnores.ts';
import type { DriftIgnore } from '../../plan/ignores/driftIgnore.ts';
import type { Plan } from '../../plan/plan.ts';
import type { EnvironmentDrift } from './environmentDrift.ts';

/** What drift is, and which ignores it took. Pure. */
export interface FoundDrift {
  readonly drift: EnvironmentDrift;
  readonly needed: IgnoredPlan['needed'];
}

/**
 * Takes what the policy ignores out of a plan. What users hold from elsewhere and what is to be done by hand is drift, too:
 * no deployment ends it, and the org is not what the definitions say.
 */
export function findDrift(whole: Plan, ignores: readonly DriftIgnore[], today: string): FoundDrift {
  const { plan, ignored, needed } = applyIgnores(whole, ignores, today);
  const drifted = plan.changes.length + plan.unmanaged.length + plan.manualSteps.length > 0;
  return { drift: { environment: plan.environment, drifted, plan, ignored }, needed };
}
