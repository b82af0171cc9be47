import type { Org } from '../org/org.ts';
import { addComingMetadata, type ComingMetadata } from './comingMetadata.ts';
import type { DesiredUser } from './desiredUser.ts';
import { findAssignments } from './findAssignments.ts';
import { findKnownNames } from './findKnownNames.ts';
import { findProfiles } from './findProfiles.ts';
import { findTargets } from './findTargets.ts';
import { findUsers } from './findUsers.ts';
import type { FoundState } from './foundState.ts';

/**
 * Reads everything that the users refer to: about ten queries, however many users there are.
 * @throws OrgError
 */
export async function findState(
  org: Org,
  desired: readonly DesiredUser[],
  coming: ComingMetadata,
): Promise<FoundState> {
  const licenses = coming.profiles.map(({ userLicense }) => userLicense);
  const [users, profiles, targets] = await Promise.all([
    findUsersAndAssignments(org, desired),
    findProfiles(org, desired, licenses),
    findTargets(org, desired),
  ]);
  const found = addComingMetadata({ ...users, ...profiles, ...targets, known: {} }, coming);
  return { ...found, known: await findKnownNames(org, desired, found) };
}

async function findUsersAndAssignments(
  org: Org,
  desired: readonly DesiredUser[],
): Promise<Pick<FoundState, 'users' | 'assignments'>> {
  const users = await findUsers(org, desired);
  return {
    users,
    assignments: await findAssignments(
      org,
      users.map(({ id }) => id),
    ),
  };
}
