import { userPermissionNames } from './userPermissionNames.ts';

const known: ReadonlySet<string> = new Set(userPermissionNames);

/**
 * Whether some Salesforce org knows a user permission of this name, e.g. `ApiEnabled`; case matters. Which ones an org
 * really has depends on edition, licences and features, so a known name may still be refused there.
 */
export function isKnownUserPermission(name: string): boolean {
  return known.has(name);
}
