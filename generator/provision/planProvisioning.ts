import { checkReferences } from './checkReferences.ts';
import { checkSeats } from './checkSeats.ts';
import { checkUser } from './checkUser.ts';
import type { DesiredUser } from './desiredUser.ts';
import { type FoundIndex, indexFound } from './foundIndex.ts';
import type { FoundState } from './foundState.ts';
import { planAssignments } from './planAssignments.ts';
import { planFields } from './planFields.ts';
import type { PlannedUser, ProvisionPlan } from './provisionPlan.ts';

/** Compares what the files say with what the org holds; pure. Applied and planned again, nothing is left to do. */
export function planProvisioning(desired: readonly DesiredUser[], found: FoundState): ProvisionPlan {
  const index = indexFound(found);
  const users = desired.map((user) => planUser(user, index));
  const verdicts = desired.map((user) => checkUser(user, index));
  return {
    users,
    problems: [
      ...checkSeats(desired, users, index),
      ...desired.flatMap((user) => checkReferences(user, index)),
      ...verdicts.flatMap(({ problems }) => problems),
    ],
    deactivated: verdicts.flatMap(({ deactivated }) => deactivated),
    warnings: verdicts.flatMap(({ warnings }) => warnings),
  };
}

function planUser(user: DesiredUser, index: FoundIndex): PlannedUser {
  const existing = index.users.get(user.username.toLowerCase());
  return {
    developerName: user.developerName,
    username: user.username,
    userId: existing?.id ?? null,
    ...planFields(user, existing, index),
    ...planAssignments(user, existing, index),
  };
}
