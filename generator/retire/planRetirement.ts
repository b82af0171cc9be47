import type { FoundRetirement } from './foundRetirement.ts';
import type { RetirementPlan } from './retirementPlan.ts';

/** What is left to do for the end of these integrations; nothing when the org has none of it any more. Pure. */
export function planRetirement(_found: FoundRetirement): RetirementPlan {
  return { steps: [], kept: [], manualSteps: [] };
}
