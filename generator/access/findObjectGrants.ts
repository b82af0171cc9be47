import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { SetGrant } from './accessRows.ts';
import type { GrantOperation } from './effectiveAccess.ts';

/** Columns of ObjectPermissions (Object Reference). */
const OPERATIONS = {
  PermissionsRead: 'read',
  PermissionsCreate: 'create',
  PermissionsEdit: 'edit',
  PermissionsDelete: 'delete',
  PermissionsViewAllRecords: 'viewAll',
  PermissionsModifyAllRecords: 'modifyAll',
  PermissionsViewAllFields: 'viewAllFields',
} as const satisfies Readonly<Record<string, GrantOperation>>;

type ObjectRow = { readonly ParentId: string; readonly SobjectType: string } & Readonly<
  Partial<Record<keyof typeof OPERATIONS, boolean>>
>;

/** The first API version with View All Fields (Metadata API Developer Guide, PermissionSet). */
const VIEW_ALL_FIELDS_SINCE = 63;

/** What these permission sets grant on objects, as it is recorded. */
export async function findObjectGrants(org: Org, setIds: readonly string[]): Promise<readonly SetGrant[]> {
  const hasViewAllFields = Number(org.apiVersion) >= VIEW_ALL_FIELDS_SINCE;
  const rows = await queryNames<ObjectRow>(org, setIds, (ids) =>
    hasViewAllFields
      ? soql`SELECT ParentId, SobjectType, PermissionsRead, PermissionsCreate, PermissionsEdit, PermissionsDelete,
          PermissionsViewAllRecords, PermissionsModifyAllRecords, PermissionsViewAllFields
          FROM ObjectPermissions WHERE ParentId IN ${ids}`
      : soql`SELECT ParentId, SobjectType, PermissionsRead, PermissionsCreate, PermissionsEdit, PermissionsDelete,
          PermissionsViewAllRecords, PermissionsModifyAllRecords FROM ObjectPermissions WHERE ParentId IN ${ids}`,
  );
  return rows.flatMap((row) =>
    Object.entries(OPERATIONS)
      .filter(([column]) => row[column as keyof typeof OPERATIONS] === true)
      .map(
        ([, operation]): SetGrant => ({
          permissionSetId: row.ParentId,
          kind: 'object',
          name: row.SobjectType,
          operation,
        }),
      ),
  );
}
