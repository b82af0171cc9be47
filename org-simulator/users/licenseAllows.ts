import { ApiError } from '../http/apiError.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/** What the licence "Salesforce Integration" carries by itself; all else needs the permission set licence. */
const INTEGRATION_LICENSE = 'Salesforce Integration';
const INTEGRATION_PERMISSIONS: ReadonlySet<string> = new Set(['ApiEnabled', 'ApiUserOnly', 'ChatterInternalUser']);
const INTEGRATION_PERMISSION_SET_LICENSE = 'salesforceapiintegrationpsl';

const OPERATIONS = [
  ['PermissionsRead', 'Read'],
  ['PermissionsCreate', 'Create'],
  ['PermissionsEdit', 'Edit'],
  ['PermissionsDelete', 'Delete'],
  ['PermissionsViewAllRecords', 'View All'],
  ['PermissionsModifyAllRecords', 'Modify All'],
] as const;

/**
 * Whether a permission set fits the user's licences: user first, then permission set licence, then permission set.
 * Sources: Salesforce Help, platform.integration_user (the permission set licence brings the object permissions), and the
 * texts that public repositories' logs show when the order is wrong.
 */
export function assertLicenseAllows(org: OrgState, set: SObjectRecord, user: SObjectRecord): void {
  const userLicense = userLicenseOf(org, user);
  const held = new Set(
    rowsWith(org.records.all('PermissionSetLicenseAssign'), 'AssigneeId', user.Id).map(
      (row) => row['PermissionSetLicenseId'],
    ),
  );
  const bound = set['LicenseId'];
  if (typeof bound === 'string' && org.records.get('UserLicense', bound) !== undefined && bound !== userLicense?.Id) {
    throw refused(set, user, "The user license doesn't match the permission set license.");
  }
  const needsLicense = typeof bound === 'string' && org.records.get('PermissionSetLicense', bound) !== undefined;
  const lacksLicense = needsLicense && !held.has(bound);
  const integration = userLicense?.['Name'] === INTEGRATION_LICENSE && !holdsIntegrationLicense(org, held);
  const permission = lacksLicense || integration ? firstLicensedPermission(org, set) : undefined;
  if (permission !== undefined)
    throw refused(set, user, `The user license doesn't allow the permission: ${permission}`);
  if (lacksLicense)
    throw refused(set, user, 'The user does not have the permission set license that the permission set requires.');
}

function userLicenseOf(org: OrgState, user: SObjectRecord): SObjectRecord | undefined {
  const profile = org.records.get('Profile', String(user['ProfileId']));
  return org.records.get('UserLicense', String(profile?.['UserLicenseId']));
}

function holdsIntegrationLicense(org: OrgState, held: ReadonlySet<unknown>): boolean {
  return org.records
    .all('PermissionSetLicense')
    .some(
      (row) => held.has(row.Id) && String(row['DeveloperName']).toLowerCase() === INTEGRATION_PERMISSION_SET_LICENSE,
    );
}

/** The first permission that the licence alone does not carry, in the words of Setup: `Read Accounts`. */
function firstLicensedPermission(org: OrgState, set: SObjectRecord): string | undefined {
  for (const row of rowsWith(org.records.all('ObjectPermissions'), 'ParentId', set.Id)) {
    const operation = OPERATIONS.find(([column]) => row[column] === true);
    if (operation !== undefined) return `${operation[1]} ${pluralLabel(org, String(row['SobjectType']))}`;
  }
  const column = Object.keys(set).find(
    (name) => name.startsWith('Permissions') && set[name] === true && !INTEGRATION_PERMISSIONS.has(name.slice(11)),
  );
  return column?.slice(11).replace(/([a-z])([A-Z])/g, '$1 $2');
}

function pluralLabel(org: OrgState, object: string): string {
  const label = org.objects.get(object)?.label ?? object;
  return label.endsWith('y') ? label.replace(/y$/, 'ies') : `${label}s`;
}

function refused(set: SObjectRecord, user: SObjectRecord, reason: string): ApiError {
  const message = `Can't assign permission set "${set['Label']}" to user "${user['Name']}". ${reason}`;
  return new ApiError('FIELD_INTEGRITY_EXCEPTION', message, { fields: ['PermissionSetId'] });
}
