import { compareText } from '../generator/shared/compareText.ts';
import { observedUserPermissions } from './observedUserPermissions.ts';

/**
 * Names of user permissions: the columns `Permissions<Name>` of the sObjects PermissionSet and Profile, whose rest is
 * the name in metadata (Object Reference, PermissionSet), and those observed elsewhere. Reads the text of
 * `@salesforce/types/tooling`.
 */
export function userPermissionsFromDeclarations(text: string): readonly string[] {
  const names = [...text.matchAll(/^ {4}Permissions([A-Z]\w*)\??:/gm)].map(([, name]) => name!);
  return [...new Set([...names, ...observedUserPermissions])].sort(compareText);
}
