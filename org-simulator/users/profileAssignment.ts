import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/**
 * Every user is assigned the permission set that his profile owns, and no other profile's. Whoever reads assignments has
 * to leave these out by PermissionSet.IsOwnedByProfile (Object Reference, PermissionSet, IsOwnedByProfile).
 */
export function assignProfileSet(org: OrgState, user: SObjectRecord): void {
  const [owned] = rowsWith(org.records.all('PermissionSet'), 'ProfileId', user['ProfileId']);
  const assignments = rowsWith(org.records.all('PermissionSetAssignment'), 'AssigneeId', user.Id);
  const stale = assignments.filter((row) => row['PermissionSetId'] !== owned?.Id && isProfileOwned(org, row));
  for (const { Id } of stale) org.records.remove('PermissionSetAssignment', Id);
  if (owned === undefined || assignments.some((row) => row['PermissionSetId'] === owned.Id)) return;
  org.records.insert('PermissionSetAssignment', {
    AssigneeId: user.Id,
    PermissionSetId: owned.Id,
    PermissionSetGroupId: null,
    IsActive: true,
  });
}

/** Whether an assignment stands for the user's profile. */
export function isProfileOwned(org: OrgState, assignment: SObjectRecord): boolean {
  return org.records.get('PermissionSet', String(assignment['PermissionSetId']))?.['IsOwnedByProfile'] === true;
}
