import { findFrozenUsers } from '../org/findFrozenUsers.ts';
import type { Org } from '../org/org.ts';
import { queryTogether } from '../org/queryTogether.ts';
import type { AccessRequest } from './accessRequest.ts';
import type { AccessAssignment, AccessRows, AccessUser } from './accessRows.ts';
import type { EffectiveAccess } from './effectiveAccess.ts';
import { findAccessUsers } from './findAccessUsers.ts';
import { type CurrentAssignment, findAssignments } from './findAssignments.ts';
import { type FoundGroup, findGroups } from './findGroups.ts';
import { findHeldLicenses } from './findHeldLicenses.ts';
import { mergeAccess } from './mergeAccess.ts';
import { readSetGrants } from './readSetGrants.ts';

/**
 * What users really hold in an org, many users at once: every permission set is read once, however many users have it,
 * and what can be asked together goes in one call. Two hundred users with a profile and a set each take seven calls, when
 * no object has more than a page of rows; a user more costs the ids that he adds. In the order of the org's answer; users
 * that it does not have are left out. Reads only; needs View Setup, and Manage Users or Freeze Users for who is frozen.
 * @throws OrgError
 */
export async function readAccess(org: Org, request: AccessRequest): Promise<readonly EffectiveAccess[]> {
  return mergeAccess(await readRows({ ...org, query: queryTogether(org) }, org, request));
}

async function readRows(together: Org, org: Org, { users, loginRestrictions }: AccessRequest): Promise<AccessRows> {
  const found = await findAccessUsers(together, users);
  const ids = found.map(({ userId }) => userId);
  const [frozen, licenses, assignments] = await Promise.all([
    findFrozenUsers(together, ids),
    findHeldLicenses(together, ids),
    findAssignments(together, ids),
  ]);
  const groups = await findGroups(
    together,
    assignments.flatMap(({ groupId }) => groupId ?? []),
  );
  const current = withResults(assignments, groups);
  const setIds = [
    ...current.flatMap(({ permissionSetId }) => permissionSetId ?? []),
    ...groups.flatMap((group) => group.permissionSetIds),
  ];
  const restrictionsOf = new Map([...(loginRestrictions ?? [])].map(([name, some]) => [name.toLowerCase(), some]));
  return {
    users: found.map(
      (user): AccessUser => ({
        ...user,
        permissionSetLicenses: licenses.get(user.userId) ?? [],
        isFrozen: frozen.has(user.userId),
        ...(restrictionsOf.get(user.profile.toLowerCase()) ?? { loginIpRanges: null, loginHours: null }),
      }),
    ),
    assignments: current,
    groups,
    ...(await readSetGrants(together, org, setIds)),
  };
}

/** What a group grants stands in its result, whether its assignment names that or not. */
function withResults(
  assignments: readonly CurrentAssignment[],
  groups: readonly FoundGroup[],
): readonly AccessAssignment[] {
  const resultOf = new Map(groups.map(({ id, resultId }) => [id, resultId]));
  return assignments.map((assignment) =>
    assignment.groupId === null
      ? assignment
      : { ...assignment, permissionSetId: resultOf.get(assignment.groupId) ?? assignment.permissionSetId },
  );
}
