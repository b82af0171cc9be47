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
  if (actions.length === 0) return nothing(plan);
  return `Plan: ${actions.join(', ')}; ${effectWords(counts.effects)}.`;
}

/** What no deployment ends is no reason to say that all is well: drift is told by the same line. */
function nothing({ unchanged: { components, users }, unmanaged, manualSteps }: Plan): string {
  const same = `${count(components, 'component')} and ${count(users, 'user')} are as their files say`;
  const left = [
    ...(unmanaged.length === 0 ? [] : [`${unmanaged.length} held from elsewhere`]),
    ...(manualSteps.length === 0 ? [] : [`${manualSteps.length} to be done by hand`]),
  ];
  return left.length === 0 ? `Plan: nothing to do. ${same}.` : `Plan: nothing to deploy; ${left.join(', ')}. ${same}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
