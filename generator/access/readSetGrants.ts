import type { Org } from '../org/org.ts';
import type { AccessRows } from './accessRows.ts';
import { findEntityGrants } from './findEntityGrants.ts';
import { findFieldGrants } from './findFieldGrants.ts';
import { findObjectGrants } from './findObjectGrants.ts';
import { findSets } from './findSets.ts';
import { findTabGrants } from './findTabGrants.ts';

/** What permission sets grant. They are wide rows: they come in calls of their own, the rest together. Throws OrgError. */
export async function readSetGrants(
  together: Org,
  org: Org,
  ids: readonly string[],
): Promise<Pick<AccessRows, 'sets' | 'grants'>> {
  const [sets, ...others] = await Promise.all([
    findSets(org, ids),
    findObjectGrants(together, ids),
    findFieldGrants(together, ids),
    findEntityGrants(together, ids),
    findTabGrants(together, ids),
  ]);
  return { sets: sets.sets, grants: [...sets.grants, ...others.flat()] };
}
