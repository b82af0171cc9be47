import type { GrantPath } from '../../access/effectiveAccess.ts';

/** The way to a grant: `Profile X`, `PermissionSetGroup Sales → PermissionSet Sales_Read`. */
export function pathWords({ kind, name, permissionSet }: GrantPath): string {
  return permissionSet === null ? `${kind} ${name}` : `${kind} ${name} → PermissionSet ${permissionSet}`;
}
