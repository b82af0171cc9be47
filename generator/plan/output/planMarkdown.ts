import type { Plan } from '../plan.ts';
import { planSummary } from './planSummary.ts';

/** Plans as the text of a comment on a pull request, below the length that GitHub takes. */
export function planMarkdown(plans: readonly Plan[]): string {
  return `${plans.map(planSummary).join('\n\n')}\n`;
}
