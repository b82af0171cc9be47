import type { Org } from '../org/org.ts';
import { queryTogether } from '../org/queryTogether.ts';
import { findAccessStates } from './findAccessStates.ts';
import { findHolders } from './findHolders.ts';
import { findRestProfiles } from './findRestProfiles.ts';
import { findRetiredComponents } from './findRetiredComponents.ts';
import { findRetiringUsers } from './findRetiringUsers.ts';
import type { FoundRetirement } from './foundRetirement.ts';
import type { RetirementRequest } from './retirementRequest.ts';

/**
 * What the org still has of what should go. Reads only. Two calls for users, what they hold and how they get in, and for
 * components; more only when components are left, whose holders are then looked up. Throws OrgError.
 */
export async function findRetirement(org: Org, request: RetirementRequest): Promise<FoundRetirement> {
  const together = { ...org, query: queryTogether(org) };
  const going = request.tombstones.filter(({ type }) => type === 'User').map(({ name }) => name);
  const usernames = [...going, ...request.tombstones.flatMap(({ username }) => username ?? [])];
  const [users, states, components] = await Promise.all([
    findRetiringUsers(together, usernames),
    findAccessStates(together, going),
    findRetiredComponents(org, request.tombstones),
  ]);
  const [holders, restProfiles] =
    components.length === 0
      ? [[], []]
      : await Promise.all([findHolders(together, components), findRestProfiles(together)]);
  return {
    request,
    connectedUserId: org.userId,
    users: users.map((user) => ({ ...user, access: states.get(user.id) ?? null })),
    components,
    holders,
    restProfiles,
  };
}
