import type { Plan } from '../plan.ts';
import { planCounts } from '../planCounts.ts';
import type { PlannedChange } from '../plannedChange.ts';
import { effectWords } from './effectWords.ts';

/** In the order in which a reader asks for them. */
const ACTIONS: readonly PlannedChange['action'][] = [
  'create',
  'update',
  'delete',
  'assign',
  'unassign',
  'freeze',
  'deactivate',
  'revoke',
];

/** One line that says it all: `Plan: 3 to create, 1 to update, 1 to unassign; widens 4, narrows 1.` */
export function planSummary(plan: Plan): string {
  const counts = planCounts(plan);
  const actions = ACTIONS.flatMap((action) => (counts.actions[action] ? `${counts.actions[action]} to ${action}` : []));
  if (actions.length === 0) {
    const { components, users } = plan.unchanged;
    return `Plan: nothing to do. ${count(components, 'component')} and ${count(users, 'user')} are as their files say.`;
  }
  return `Plan: ${actions.join(', ')}; ${effectWords(counts.effects)}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
