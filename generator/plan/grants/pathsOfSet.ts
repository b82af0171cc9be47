import type { EffectiveAccess, GrantPath } from '../../access/effectiveAccess.ts';

/** Every way by which the user has a permission set itself: assigned, and in groups. */
export function pathsOfSet(
  { permissionSets, permissionSetGroups }: EffectiveAccess,
  set: string,
): readonly GrantPath[] {
  const isSet = (name: string) => name.toLowerCase() === set.toLowerCase();
  const direct = permissionSets
    .filter(isSet)
    .map((name) => ({ kind: 'PermissionSet', name, permissionSet: null }) as const);
  const inGroups = permissionSetGroups.flatMap(({ name, permissionSets: members }) =>
    members.filter(isSet).map((permissionSet) => ({ kind: 'PermissionSetGroup', name, permissionSet }) as const),
  );
  return [...direct, ...inGroups];
}
