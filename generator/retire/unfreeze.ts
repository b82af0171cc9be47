import type { Org } from '../org/org.ts';
import type { AccessCut } from './accessCut.ts';
import { findLogins } from './findLogins.ts';
import { setFrozen } from './setFrozen.ts';

/** Lets users log in again; tokens and sessions do not come back. `already`: the user was not frozen. Throws OrgError. */
export async function unfreeze(org: Org, usernames: readonly string[]): Promise<readonly AccessCut[]> {
  const { users, logins } = await findLogins(org, usernames);
  const frozen = logins.filter(({ IsFrozen }) => IsFrozen);
  const refusals = await setFrozen(org, frozen, false);
  return usernames.map((username) => {
    const user = users.find((one) => one.Username.toLowerCase() === username.toLowerCase());
    const login = frozen.find(({ UserId }) => UserId === user?.Id);
    const refusal = login === undefined ? undefined : refusals.get(login.Id);
    const nothing = { username, revoked: [], sessions: 0 };
    if (user === undefined) return { ...nothing, frozen: 'unknown', failures: [] };
    if (refusal !== undefined) return { ...nothing, frozen: 'failed', failures: [refusal] };
    if (!user.IsActive) return { ...nothing, frozen: 'inactive', failures: [] };
    return { ...nothing, frozen: login === undefined ? 'already' : 'done', failures: [] };
  });
}
