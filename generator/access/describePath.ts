import { plainText } from '../org/plainText.ts';
import type { GrantPath } from './effectiveAccess.ts';

/** A path in Salesforce's words: `Profile X`, `PermissionSet Y`, `PermissionSetGroup Sales → PermissionSet Sales_Read`. */
export function describePath({ kind, name, permissionSet }: GrantPath): string {
  const source = `${kind} ${name}`;
  return plainText(permissionSet === null ? source : `${source} → PermissionSet ${permissionSet}`);
}
