import type { Danger } from '../plan.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlannedChange } from '../plannedChange.ts';
import { beyondPolicy } from './beyondPolicy.ts';
import { certificateRollback } from './certificateRollback.ts';
import { forbiddenBrought } from './forbiddenBrought.ts';
import { lockOut } from './lockOut.ts';
import { manyChanges } from './manyChanges.ts';
import { takenAway } from './takenAway.ts';

/** What must be allowed by name before these changes are made, in the order of `DANGER_NAMES`. */
export function findDangers(changes: readonly PlannedChange[], input: PlanInput): readonly Danger[] {
  return [
    ...beyondPolicy(changes, input),
    ...forbiddenBrought(changes, input),
    ...takenAway(changes),
    ...manyChanges(changes, input.limits),
    ...lockOut(changes, input),
    ...certificateRollback(input),
  ];
}
