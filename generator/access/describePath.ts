import type { GrantPath } from './effectiveAccess.ts';

/** A path in Salesforce's words: `Profile X`, `PermissionSet Y`, `PermissionSetGroup Sales → PermissionSet Sales_Read`. */
export function describePath({ kind, name, permissionSet }: GrantPath): string {
  return permissionSet === null ? `${kind} ${name}` : `${kind} ${name} → PermissionSet ${permissionSet}`;
}
