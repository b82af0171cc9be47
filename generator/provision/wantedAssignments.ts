import type { DesiredUser, NamedReference } from './desiredUser.ts';
import type { AssignmentKind } from './foundState.ts';

export interface WantedAssignment extends NamedReference {
  readonly kind: AssignmentKind;
}

/**
 * Everything to assign to `user`, licences first: until the user holds the permission set licence, Salesforce answers
 * the permission set with "The user license doesn't allow the permission" (help platform.integration_user).
 */
export function wantedAssignments(user: DesiredUser): readonly WantedAssignment[] {
  const all = (kind: AssignmentKind, references: readonly NamedReference[]) =>
    references.map((reference) => ({ ...reference, kind }));
  return [
    ...all('PermissionSetLicense', user.permissionSetLicenses),
    ...all('PermissionSet', user.permissionSets),
    ...all('PermissionSetGroup', user.permissionSetGroups),
  ];
}
