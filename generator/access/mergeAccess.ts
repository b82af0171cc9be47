import { compareText } from '../shared/compareText.ts';
import type { AccessAssignment, AccessRows, AccessUser } from './accessRows.ts';
import type { AccessGrant, EffectiveAccess, GrantOperation, GrantPath } from './effectiveAccess.ts';
import { grantOperations } from './grantOperations.ts';
import { heldNames } from './heldNames.ts';
import { type SourceGrant, type SourceGrants, sourceGrants } from './sourceGrants.ts';

/**
 * Adds up what profile, permission sets and groups grant to each user, each grant with all its paths. What is recorded
 * counts as it is recorded: Modify All Data makes no object readable here. The order of the rows plays no part.
 */
export function mergeAccess(rows: AccessRows): readonly EffectiveAccess[] {
  const grantsOf = sourceGrants(rows);
  const namesOf = heldNames(rows);
  const assignmentsOf = Map.groupBy(rows.assignments, ({ userId }) => userId);
  return rows.users.map((user) => {
    const assignments = assignmentsOf.get(user.userId) ?? [];
    return { ...user, ...namesOf(user, assignments), grants: mergeGrants(user, assignments, grantsOf) };
  });
}

type Paths = Map<string, GrantPath>;
type Merged = Map<string, Map<GrantOperation, Paths>>;

function mergeGrants(
  { profile }: AccessUser,
  assignments: readonly AccessAssignment[],
  grantsOf: SourceGrants,
): readonly AccessGrant[] {
  const byKind = new Map<AccessGrant['kind'], Merged>();
  for (const assignment of assignments) for (const one of grantsOf(assignment, profile)) addGrant(byKind, one);
  const kinds = [...byKind].toSorted(([left], [right]) => compareText(left, right));
  return kinds.flatMap(([kind, merged]) => {
    const names = [...merged].toSorted(([left], [right]) => compareText(left, right));
    return names.map(([name, operations]) => ({ kind, name, can: listOperations(operations) }));
  });
}

function addGrant(byKind: Map<AccessGrant['kind'], Merged>, { grant, by }: SourceGrant): void {
  const merged = ensure(byKind, grant.kind, (): Merged => new Map());
  const operations = ensure(merged, grant.name, () => new Map<GrantOperation, Paths>());
  const paths = ensure(operations, grant.operation, (): Paths => new Map());
  for (const path of by) paths.set(keyOf(path), path);
}

/** Sorts as people read it; a blank goes before every letter. */
function keyOf({ kind, name, permissionSet }: GrantPath): string {
  return `${kind} ${name}\n${permissionSet ?? ''}`;
}

function ensure<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function listOperations(operations: ReadonlyMap<GrantOperation, Paths>): AccessGrant['can'] {
  return grantOperations.flatMap((operation) => {
    const paths = operations.get(operation);
    if (paths === undefined) return [];
    const by = [...paths].toSorted(([left], [right]) => compareText(left, right)).map(([, path]) => path);
    return [{ operation, by }];
  });
}
