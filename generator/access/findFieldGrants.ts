import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { SetGrant } from './accessRows.ts';

interface FieldRow {
  readonly ParentId: string;
  /** `Contact.Email`. */
  readonly Field: string;
  readonly PermissionsRead: boolean;
  readonly PermissionsEdit: boolean;
}

/** What these permission sets grant on fields (Object Reference, FieldPermissions). */
export async function findFieldGrants(org: Org, setIds: readonly string[]): Promise<readonly SetGrant[]> {
  const rows = await queryNames<FieldRow>(
    org,
    setIds,
    (ids) =>
      soql`SELECT ParentId, Field, PermissionsRead, PermissionsEdit FROM FieldPermissions WHERE ParentId IN ${ids}`,
  );
  return rows.flatMap(({ ParentId, Field, PermissionsRead, PermissionsEdit }) => {
    const grant = { permissionSetId: ParentId, kind: 'field', name: Field } as const;
    return [
      ...(PermissionsRead ? [{ ...grant, operation: 'read' } as const] : []),
      ...(PermissionsEdit ? [{ ...grant, operation: 'edit' } as const] : []),
    ];
  });
}
