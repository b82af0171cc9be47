import type { Org } from '../org/org.ts';
import { queryTogether } from '../org/queryTogether.ts';
import { compareText } from '../shared/compareText.ts';
import { findHolderSets } from './findHolderSets.ts';
import { type GrantHolder, holderKey } from './grantHolder.ts';
import type { GrantQuestion } from './pathsOf.ts';
import { readSetGrants } from './readSetGrants.ts';

/**
 * What profiles, permission sets and groups of an org grant, by `holderKey`, sorted; those that it does not have are
 * left out. Asks nothing for none. Throws OrgError.
 */
export async function readHolderGrants(
  org: Org,
  holders: readonly GrantHolder[],
): Promise<ReadonlyMap<string, readonly GrantQuestion[]>> {
  if (holders.length === 0) return new Map();
  const together = { ...org, query: queryTogether(org) };
  const setsOf = await findHolderSets(together, holders);
  const { grants } = await readSetGrants(together, org, [...new Set([...setsOf.values()].flat())]);
  const bySet = Map.groupBy(grants, ({ permissionSetId }) => permissionSetId);
  return new Map(
    holders.flatMap((holder) => {
      const ids = setsOf.get(holderKey(holder));
      return ids === undefined
        ? []
        : [[holderKey(holder), distinct(ids.flatMap((id) => bySet.get(id) ?? []))] as const];
    }),
  );
}

function distinct(grants: readonly GrantQuestion[]): readonly GrantQuestion[] {
  const byText = new Map(
    grants.map(({ kind, name, operation }) => [`${kind} ${name} ${operation}`, { kind, name, operation }]),
  );
  return [...byText].toSorted(([left], [right]) => compareText(left, right)).map(([, grant]) => grant);
}
