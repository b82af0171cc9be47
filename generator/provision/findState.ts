import { findFrozenUsers } from '../org/findFrozenUsers.ts';
import type { Org } from '../org/org.ts';
import { addComingMetadata, type ComingMetadata } from './comingMetadata.ts';
import type { DesiredUser } from './desiredUser.ts';
import { findCopiedUsers } from './findCopiedUsers.ts';
import { findHeld } from './findHeld.ts';
import { findKnownNames } from './findKnownNames.ts';
import { findProfiles } from './findProfiles.ts';
import { findRenamedUsers } from './findRenamedUsers.ts';
import { findTargets } from './findTargets.ts';
import { findUserLicenses } from './findUserLicenses.ts';
import { findUsers } from './findUsers.ts';
import type { FoundState } from './foundState.ts';

/**
 * Reads everything that the users refer to: users and what they hold first, then only what none of them holds yet. Four
 * queries when nothing is left to do, six when nothing is done yet, and more only where a list of names is too long for
 * one.
 * @throws OrgError
 */
export async function findState(
  org: Org,
  desired: readonly DesiredUser[],
  coming: ComingMetadata,
): Promise<FoundState> {
  const former = desired.flatMap(({ formerUsernames = [] }) => formerUsernames.map((username) => ({ username })));
  const { present, renamed } = findRenamedUsers(desired, await findUsers(org, [...desired, ...former]));
  const named = [...present, ...renamed];
  const users = [...named, ...(await findCopiedUsers(org, desired, { found: named, coming }))];
  const ids = users.map(({ id }) => id);
  const [frozen, held] = await Promise.all([findFrozenUsers(org, ids), findHeld(org, ids)]);
  const roles = users.flatMap(({ role }) => role ?? []);
  const [profiles, targets] = await Promise.all([
    findProfiles(
      org,
      desired,
      users.map(({ profile }) => profile),
    ),
    findTargets(org, desired, { ...held, roles }),
  ]);
  const found = addComingMetadata(
    {
      users: users.map((user) => ({ ...user, frozen: frozen.has(user.id) })),
      assignments: held.assignments,
      profiles,
      ...targets,
    },
    coming,
  );
  const [userLicenses, known] = await Promise.all([
    findUserLicenses(org, desired, found),
    findKnownNames(org, desired, found),
  ]);
  return { ...found, userLicenses, known };
}
