import type { Org } from '../org/org.ts';
import { queryTogether } from '../org/queryTogether.ts';
import { findAccessStates } from './findAccessStates.ts';
import { findHolders } from './findHolders.ts';
import { findPreauthorizations } from './findPreauthorizations.ts';
import { findRestProfiles } from './findRestProfiles.ts';
import { findRetiredComponents } from './findRetiredComponents.ts';
import { findRetiringUsers } from './findRetiringUsers.ts';
import { findSuccessor } from './findSuccessor.ts';
import type { FoundRetirement, RetiringUser } from './foundRetirement.ts';
import { markRenamed } from './markRenamed.ts';
import type { RetirementRequest } from './retirementRequest.ts';

/**
 * What the org still has of what should go. Reads only. Three calls besides polling when nothing of it is left: users and
 * what they hold, their tokens, components. Two more while something is: who holds components, and how users get in come
 * together; one retrieve for the case settings while a user who goes is active; and two for apps of others that permission
 * sets might use. Throws OrgError.
 */
export async function findRetirement(org: Org, request: RetirementRequest): Promise<FoundRetirement> {
  const together = { ...org, query: queryTogether(org) };
  const [users, successor, preauthorizations, components] = await Promise.all([
    findUsers(together, request),
    findSuccessor(together, request),
    findPreauthorizations(org, request),
    findRetiredComponents(org, request.tombstones),
  ]);
  const [holders, restProfiles] =
    components.length === 0
      ? [[], []]
      : await Promise.all([findHolders(together, components), findRestProfiles(together)]);
  return {
    request,
    connectedUserId: org.userId,
    successor,
    users,
    preauthorizations,
    components,
    holders,
    restProfiles,
  };
}

async function findUsers(
  org: Org,
  { tombstones, kept, reassignTo }: RetirementRequest,
): Promise<readonly RetiringUser[]> {
  const going = tombstones.filter(({ type }) => type === 'User').map(({ name }) => name.toLowerCase());
  const heirs = kept.users.filter(({ formerUsernames = [] }) => formerUsernames.length > 0);
  const assigned = tombstones.flatMap(({ type, username }) => (type === 'SetupEntityAccess' ? [] : (username ?? [])));
  const names = [...going, ...assigned, ...heirs.map(({ username }) => username)];
  const found = markRenamed(await findRetiringUsers(org, names), heirs);
  const states = await findAccessStates(
    org,
    found.filter(({ username, renamedTo }) => renamedTo === null && going.includes(username.toLowerCase())),
    reassignTo !== undefined,
  );
  return found.map((user) => ({ ...user, access: states.get(user.id) ?? null }));
}
