import type { AssignmentKind } from '../../provision/foundState.ts';
import type { ChangeDetail } from '../plannedChange.ts';

/** The sObject that holds an assignment, by what is assigned. */
export const ASSIGNMENT_TYPES: Readonly<Record<AssignmentKind, string>> = {
  PermissionSet: 'PermissionSetAssignment',
  PermissionSetGroup: 'PermissionSetAssignment',
  PermissionSetLicense: 'PermissionSetLicenseAssign',
};

const NOUNS: Readonly<Record<AssignmentKind, string>> = {
  PermissionSet: 'permission set',
  PermissionSetGroup: 'permission set group',
  PermissionSetLicense: 'permission set licence',
};

/**
 * An assignment is one value: there or not. A permission set licence grants nothing by itself, but what needs it works
 * from then on, and ends without it.
 */
export function assignmentDetail(kind: AssignmentKind, name: string, isAssigned: boolean): ChangeDetail {
  return {
    path: kind,
    what: `${NOUNS[kind]} ${name}`,
    from: isAssigned ? null : 'assigned',
    to: isAssigned ? 'assigned' : null,
    effect: isAssigned ? 'widens' : 'narrows',
    stillGrantedBy: [],
  };
}
