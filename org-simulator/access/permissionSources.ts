import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/** Permission sets that add up, less what a muting permission set of the same group takes away. */
export interface PermissionSource {
  readonly grantedBy: readonly string[];
  readonly mutedBy: readonly string[];
}

/**
 * Where a user's permissions come from: the permission set that the profile owns, assigned sets, assigned groups.
 * Expired assignments count no more (Object Reference, PermissionSetAssignment, ExpirationDate).
 */
export function permissionSources(org: OrgState, user: SObjectRecord): readonly PermissionSource[] {
  const profileSets = rowsWith(org.records.all('PermissionSet'), 'ProfileId', user['ProfileId']);
  const assignments = rowsWith(org.records.all('PermissionSetAssignment'), 'AssigneeId', user.Id).filter((row) =>
    isCurrent(org, row),
  );
  const assigned = assignments.map((row) => fromAssignment(org, row));
  return [...profileSets.map(({ Id }) => ({ grantedBy: [Id], mutedBy: [] })), ...assigned];
}

function isCurrent(org: OrgState, { ExpirationDate }: SObjectRecord): boolean {
  return typeof ExpirationDate !== 'string' || new Date(ExpirationDate.replace('+0000', 'Z')) > org.now();
}

function fromAssignment(org: OrgState, row: SObjectRecord): PermissionSource {
  const group = row['PermissionSetGroupId'];
  if (typeof group !== 'string') return { grantedBy: [String(row['PermissionSetId'])], mutedBy: [] };
  const members = rowsWith(org.records.all('PermissionSetGroupComponent'), 'PermissionSetGroupId', group);
  const ids = members.map(({ PermissionSetId }) => String(PermissionSetId));
  const isMuting = (id: string) => org.records.get('MutingPermissionSet', id) !== undefined;
  return { grantedBy: ids.filter((id) => !isMuting(id)), mutedBy: ids.filter(isMuting) };
}
