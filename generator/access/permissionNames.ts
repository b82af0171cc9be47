const COLUMN = /^Permissions(?=[A-Z])/;

/**
 * The user permissions that a row of PermissionSet, MutingPermissionSet, Profile or UserPermissionAccess has switched on:
 * its columns `Permissions<Name>`, under the names that the Metadata API uses (`ApiEnabled`).
 */
export function permissionNames(row: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(row)
    .filter(([column, value]) => value === true && COLUMN.test(column))
    .map(([column]) => column.replace(COLUMN, ''));
}
