import type { OrgState, SObjectRecord } from '../../state/orgState.ts';
import type { MetadataBody } from '../body/metadataBody.ts';
import { groupAccess } from './groupAccess.ts';
import { permissionColumns } from './permissionColumns.ts';
import { projectAccess } from './projectAccess.ts';
import { saveRow } from './saveRow.ts';

/** How long the recalculation of a group takes; Salesforce does it in the background. */
const MOMENT = 40;

/**
 * Salesforce keeps what a group grants in a permission set of its own (Type `Group`, PermissionSetGroupId) and calculates
 * it in the background: `PermissionSetGroup.Status` is `Updating` and then `Updated` (Object Reference,
 * PermissionSetGroup). Here the rows are right at once, only the status takes a moment.
 */
export function recalculateGroup(group: SObjectRecord, body: MetadataBody, org: OrgState): void {
  const access = groupAccess(body, org);
  const found = org.records.all('PermissionSet').find((row) => row['PermissionSetGroupId'] === group.Id);
  const fields = {
    Name: String(group['DeveloperName']),
    Label: String(group['MasterLabel']),
    IsCustom: true,
    IsOwnedByProfile: false,
    ProfileId: null,
    PermissionSetGroupId: group.Id,
    Type: 'Group',
    LicenseId: null,
    HasActivationRequired: false,
    NamespacePrefix: null,
    ...permissionColumns(access),
  };
  projectAccess(saveRow('PermissionSet', fields, { found, org }), access, org);
  org.records.update('PermissionSetGroup', group.Id, { Status: 'Updating' });
  setTimeout(() => finish(group.Id, org), MOMENT).unref();
}

function finish(groupId: string, org: OrgState): void {
  const row = org.records.get('PermissionSetGroup', groupId);
  if (row?.['Status'] === 'Updating') org.records.update('PermissionSetGroup', groupId, { Status: 'Updated' });
}
