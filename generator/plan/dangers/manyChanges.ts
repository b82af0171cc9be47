import type { Danger } from '../plan.ts';
import type { PlannedChange } from '../plannedChange.ts';
import type { PlanLimits } from '../planPolicy.ts';

/**
 * More of what exists already is changed or taken away than the policy lets pass: most likely a mistake that reached
 * everything, such as a default or a wrong folder. What is created does not count.
 */
export function manyChanges(changes: readonly PlannedChange[], { changes: limit }: PlanLimits): readonly Danger[] {
  const touched = new Set(changes.filter(isOfExisting).map(subject));
  if (touched.size <= limit) return [];
  return [
    {
      name: 'many-changes',
      message: `${touched.size} components and users that exist already are changed or taken away; limits.changes of the policy lets ${limit} pass.`,
    },
  ];
}

function isOfExisting({ action }: PlannedChange): boolean {
  return action !== 'create' && action !== 'assign';
}

/** Several changes of one user are one. */
function subject({ type, name, username }: PlannedChange): string {
  return username === null ? `${type} ${name}` : `User ${username}`;
}
