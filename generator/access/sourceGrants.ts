import type { AccessAssignment, AccessRows, AccessSet, SetGrant } from './accessRows.ts';
import type { GrantPath } from './effectiveAccess.ts';

/** One operation that an assignment brings, and by which ways. */
export interface SourceGrant {
  readonly grant: SetGrant;
  readonly by: readonly GrantPath[];
}

/** What an assignment brings to the user that has it. */
export type SourceGrants = (assignment: AccessAssignment, profile: string) => readonly SourceGrant[];

/**
 * Prepares the question what an assignment brings. Of a group it is what Salesforce has calculated for it, muting applied
 * (Object Reference, PermissionSet, PermissionSetGroupId); its permission sets only tell where each grant comes from.
 */
export function sourceGrants({ sets, groups, grants }: AccessRows): SourceGrants {
  const grantsOf = Map.groupBy(grants, ({ permissionSetId }) => permissionSetId);
  const setOf = new Map(sets.map((set) => [set.id, set]));
  const membersOf = new Map(groups.map((group) => [group.id, { group, givers: indexGivers(group.permissionSetIds) }]));
  function indexGivers(ids: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const given = [...new Set(ids)].flatMap((id) => (grantsOf.get(id) ?? []).map((grant) => ({ grant, id })));
    return new Map([...Map.groupBy(given, ({ grant }) => keyOf(grant))].map(([key, some]) => [key, namesOf(some)]));
  }
  function namesOf(given: readonly { readonly id: string }[]): readonly string[] {
    return [...new Set(given.flatMap(({ id }) => setOf.get(id)?.name ?? []))];
  }
  return ({ permissionSetId, groupId }, profile) => {
    if (permissionSetId === null) return [];
    const own = grantsOf.get(permissionSetId) ?? [];
    const members = groupId === null ? undefined : membersOf.get(groupId);
    if (members === undefined) {
      const by = [pathOf(setOf.get(permissionSetId), profile)];
      return own.map((grant) => ({ grant, by }));
    }
    return own.map((grant) => ({ grant, by: groupPaths(members.group.name, members.givers.get(keyOf(grant)) ?? []) }));
  };
}

function keyOf({ kind, name, operation }: SetGrant): string {
  return `${kind} ${operation} ${name}`;
}

function pathOf(set: AccessSet | undefined, profile: string): GrantPath {
  return set === undefined || set.ownedByProfile
    ? { kind: 'Profile', name: profile, permissionSet: null }
    : { kind: 'PermissionSet', name: set.name, permissionSet: null };
}

function groupPaths(name: string, givers: readonly string[]): readonly GrantPath[] {
  const inside = givers.length === 0 ? [null] : givers;
  return inside.map((permissionSet) => ({ kind: 'PermissionSetGroup', name, permissionSet }));
}
