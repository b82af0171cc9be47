import type { EffectiveAccess, GrantPath } from '../../access/effectiveAccess.ts';
import { grantOfPath } from './grantOfPath.ts';

/** Looks up by which ways one user has things. */
export interface HeldPaths {
  /** Of a value in a profile or set, by its path. */
  ofValue(path: string): readonly GrantPath[];
  /** Of a permission set itself: assigned, and in groups. */
  ofSet(name: string): readonly GrantPath[];
}

/** Prepares the look-up, so that each takes no time. */
export function heldPaths(access: EffectiveAccess): HeldPaths {
  const key = (...parts: readonly string[]) => parts.join('\n').toLowerCase();
  const byGrant = new Map(
    access.grants.flatMap(({ kind, name, can }) =>
      can.map(({ operation, by }) => [key(kind, name, operation), by] as const),
    ),
  );
  const direct: readonly GrantPath[] = access.permissionSets.map((name) => ({
    kind: 'PermissionSet',
    name,
    permissionSet: null,
  }));
  const inGroups: readonly GrantPath[] = access.permissionSetGroups.flatMap(({ name, permissionSets }) =>
    permissionSets.map((permissionSet) => ({ kind: 'PermissionSetGroup', name, permissionSet })),
  );
  const bySet = Map.groupBy([...direct, ...inGroups], (path) => (path.permissionSet ?? path.name).toLowerCase());
  return {
    ofValue(path) {
      const grant = grantOfPath(path);
      return grant === null ? [] : (byGrant.get(key(grant.kind, grant.name, grant.operation)) ?? []);
    },
    ofSet: (name) => bySet.get(name.toLowerCase()) ?? [],
  };
}
