import userPermissions from '../../../generator/schema/userPermissionNames.json' with { type: 'json' };
import { entriesOf } from '../body/entriesOf.ts';
import type { MetadataBody } from '../body/metadataBody.ts';

/** The columns `Permissions<Name>` of Profile and PermissionSet: true for what the component grants, else false. */
export function permissionColumns(body: MetadataBody): Readonly<Record<string, boolean>> {
  const granted = new Set(
    entriesOf(body, 'userPermissions')
      .filter(({ enabled }) => enabled === true)
      .map(({ name }) => String(name)),
  );
  return Object.fromEntries(userPermissions.map((name) => [`Permissions${name}`, granted.has(name)]));
}
