import type { EffectiveAccess } from '../../access/effectiveAccess.ts';
import { readAccess } from '../../access/readAccess.ts';
import type { Org } from '../../org/org.ts';
import type { ProvisionPlan } from '../../provision/provisionPlan.ts';

/** What the users that the org has already really hold, by user name. Asks nothing when it has none. Throws OrgError. */
export async function readUserAccess(
  org: Org,
  { users }: Pick<ProvisionPlan, 'users'>,
): Promise<ReadonlyMap<string, EffectiveAccess>> {
  const ids = users.flatMap(({ userId }) => userId ?? []);
  if (ids.length === 0) return new Map();
  const accesses = await readAccess(org, { users: { ids } });
  return new Map(accesses.map((access) => [access.username, access]));
}
