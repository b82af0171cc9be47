import type { RecordRules } from '../dataApi/recordRules.ts';
import { ApiError } from '../http/apiError.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { OrgState } from '../state/orgState.ts';

/** Create and delete only; one seat a user (Object Reference, PermissionSetLicenseAssign). */
export const permissionSetLicenseAssignRules: RecordRules = {
  calls: ['create', 'delete'],
  beforeCreate: ({ org }, fields) => {
    const [user, license] = [String(fields['AssigneeId']), String(fields['PermissionSetLicenseId'])];
    const row = org.records.get('PermissionSetLicense', license);
    const holders = rowsWith(org.records.all('PermissionSetLicenseAssign'), 'PermissionSetLicenseId', license);
    if (holders.some(({ AssigneeId }) => AssigneeId === user)) {
      const message = `Duplicate PermissionSetLicenseAssign. Assignee: ${user}; Permission Set License: ${license}`;
      throw new ApiError('DUPLICATE_VALUE', message, { fields: [] });
    }
    if (row !== undefined && holders.length >= Number(row['TotalLicenses'])) {
      throw new ApiError('LICENSE_LIMIT_EXCEEDED', 'License Limit Exceeded', { fields: [] });
    }
    return fields;
  },
  afterCreate: ({ org }, assign) => recount(org, String(assign['PermissionSetLicenseId'])),
  afterDelete: ({ org }, assign) => recount(org, String(assign['PermissionSetLicenseId'])),
};

function recount(org: OrgState, license: string): void {
  const holders = rowsWith(org.records.all('PermissionSetLicenseAssign'), 'PermissionSetLicenseId', license);
  org.records.update('PermissionSetLicense', license, { UsedLicenses: holders.length });
}
