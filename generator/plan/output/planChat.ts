import type { Plan } from '../plan.ts';
import { planSummary } from './planSummary.ts';

/** Plans as a short text for a chat message: no more than a dozen lines, without markup. */
export function planChat(plans: readonly Plan[]): string {
  return plans.map((plan) => `${plan.environment}: ${planSummary(plan)}`).join('\n');
}
