import type { DataCall } from '../dataApi/dataCall.ts';
import type { Fields } from '../dataApi/fieldValues.ts';
import type { RecordRules } from '../dataApi/recordRules.ts';
import { ApiError } from '../http/apiError.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { SObjectRecord } from '../state/orgState.ts';
import { assertLicenseAllows } from './licenseAllows.ts';
import { isProfileOwned } from './profileAssignment.ts';

/** A permission set or a group, not both, once a user, and only what his licences allow (Object Reference, PermissionSetAssignment). */
export const permissionSetAssignmentRules: RecordRules = {
  calls: ['create', 'delete'],
  beforeCreate: (call, fields) => {
    const complete = withGroupResult(call, fields);
    const { AssigneeId, PermissionSetId } = complete;
    if (typeof PermissionSetId !== 'string') throw missing('PermissionSetId');
    if (typeof AssigneeId !== 'string') throw missing('AssigneeId');
    const set = call.org.records.get('PermissionSet', PermissionSetId)!;
    const user = call.org.records.get('User', AssigneeId)!;
    assertAssignable(call, complete, { set, user });
    return complete;
  },
  beforeDelete: ({ org }, assignment) => {
    if (isProfileOwned(org, assignment)) throw ownedByProfile();
  },
};

/** The set in which Salesforce keeps a group's result stands in PermissionSetId of an assignment of the group. */
function withGroupResult({ org }: DataCall, fields: Fields): Fields {
  const group = fields['PermissionSetGroupId'];
  if (typeof group !== 'string') return { IsActive: true, ...fields };
  if (typeof fields['PermissionSetId'] === 'string') {
    throw new ApiError(
      'FIELD_INTEGRITY_EXCEPTION',
      'Specify either PermissionSetId or PermissionSetGroupId, not both',
      { fields: ['PermissionSetGroupId'] },
    );
  }
  const status = org.records.get('PermissionSetGroup', group)?.['Status'];
  if (status !== 'Updated') {
    throw new ApiError(
      'FIELD_INTEGRITY_EXCEPTION',
      `The permission set group can't be assigned while its status is ${status}`,
      { fields: ['PermissionSetGroupId'] },
    );
  }
  const [result] = rowsWith(org.records.all('PermissionSet'), 'PermissionSetGroupId', group);
  return { IsActive: true, ...fields, PermissionSetId: result?.Id ?? null };
}

function assertAssignable(
  call: DataCall,
  fields: Fields,
  { set, user }: { set: SObjectRecord; user: SObjectRecord },
): void {
  if (set['IsOwnedByProfile'] === true) throw ownedByProfile();
  const others = rowsWith(call.org.records.all('PermissionSetAssignment'), 'AssigneeId', user.Id);
  if (others.some(({ PermissionSetId }) => PermissionSetId === set.Id)) {
    const group = fields['PermissionSetGroupId'];
    const target = typeof group === 'string' ? `Permission Set Group: ${group}` : `Permission Set: ${set.Id}`;
    throw new ApiError('DUPLICATE_VALUE', `Duplicate PermissionSetAssignment. Assignee: ${user.Id}; ${target}`, {
      fields: [],
    });
  }
  if (user['IsActive'] !== true) {
    throw new ApiError('INACTIVE_OWNER_OR_USER', 'operation performed with inactive user', { fields: [] });
  }
  assertLicenseAllows(call.org, set, user);
}

function ownedByProfile(): ApiError {
  return new ApiError(
    'FIELD_INTEGRITY_EXCEPTION',
    "A permission set that is owned by a profile can't be assigned or unassigned",
    { fields: ['PermissionSetId'] },
  );
}

function missing(field: string): ApiError {
  return new ApiError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${field}]`, { fields: [field] });
}
