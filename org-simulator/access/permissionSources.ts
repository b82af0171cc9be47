import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/**
 * Ids of the permission sets that make up a user's permissions: the one that the profile owns, assigned ones, and of an
 * assigned group the one in which Salesforce keeps the group's result, muting already applied. Expired assignments count
 * no more (Object Reference, PermissionSet and PermissionSetAssignment).
 */
export function permissionSources(org: OrgState, user: SObjectRecord): readonly string[] {
  const sets = org.records.all('PermissionSet');
  const assignments = rowsWith(org.records.all('PermissionSetAssignment'), 'AssigneeId', user.Id);
  const assigned = assignments
    .filter((row) => isCurrent(org, row))
    .flatMap(({ PermissionSetId, PermissionSetGroupId }) =>
      typeof PermissionSetGroupId === 'string'
        ? rowsWith(sets, 'PermissionSetGroupId', PermissionSetGroupId).map(({ Id }) => Id)
        : [String(PermissionSetId)],
    );
  return [...rowsWith(sets, 'ProfileId', user['ProfileId']).map(({ Id }) => Id), ...assigned];
}

function isCurrent(org: OrgState, { ExpirationDate }: SObjectRecord): boolean {
  return typeof ExpirationDate !== 'string' || new Date(ExpirationDate.replace('+0000', 'Z')) > org.now();
}
