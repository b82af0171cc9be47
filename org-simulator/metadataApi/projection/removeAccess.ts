import type { OrgState } from '../../state/orgState.ts';

const ACCESS = ['ObjectPermissions', 'FieldPermissions', 'SetupEntityAccess', 'PermissionSetTabSetting'];

/** Takes away everything that a permission set grants, and its assignments. */
export function removeAccess(permissionSetId: string, org: OrgState): void {
  for (const type of ACCESS) removeRows(org, { type, column: 'ParentId', id: permissionSetId });
  removeRows(org, { type: 'PermissionSetAssignment', column: 'PermissionSetId', id: permissionSetId });
}

function removeRows(org: OrgState, { type, column, id }: { type: string; column: string; id: string }): void {
  for (const row of org.records.all(type)) if (row[column] === id) org.records.remove(type, row.Id);
}
