import type { FindObject } from '../../policy/objects/objectSource.ts';
import { PERMISSION_DEPENDENCIES } from '../../policy/permissions/permissionDependencies.ts';
import type { Holder } from '../../policy/ruleContext.ts';
import type { SourceFile } from '../file/sourceFile.ts';
import { textOf } from '../file/textOf.ts';
import type { PermissionEntry } from './permissionEntries.ts';
import type { SourceAccess } from './sourceAccess.ts';

interface Contents {
  readonly permissions: readonly PermissionEntry[];
  readonly access: readonly SourceAccess[];
  readonly findObject: FindObject;
}

/**
 * Who holds what a file grants. Deploying a profile leaves alone what the file does not name (Metadata API Developer
 * Guide, Profile), so for a profile that counts as granted; a permission set is all there is (from API 40.0 on).
 */
export function sourceHolder({ type, root }: SourceFile, { permissions, access, findObject }: Contents): Holder {
  const isProfile = type === 'Profile';
  const license = textOf(root, isProfile ? 'userLicense' : 'license');
  const named = new Set(permissions.map(({ name }) => name));
  const needed = isProfile ? [...PERMISSION_DEPENDENCIES.values()].flatMap(({ needs }) => needs) : [];
  const objects = new Set(
    access.filter(({ hasEntry }) => hasEntry).map(({ access: { object } }) => object.toLowerCase()),
  );
  const parents = isProfile ? access.flatMap(({ access: { object } }) => findObject(object).parents) : [];
  return {
    license: license === '' ? null : license,
    permissionSetLicenses: [],
    userPermissions: new Set([
      ...permissions.filter(({ isEnabled }) => isEnabled).map(({ name }) => name),
      ...needed.filter((name) => !named.has(name)),
    ]),
    readableObjects: new Set([
      ...access
        .filter(({ access: { can } }) => can.includes('read'))
        .map(({ access: { object } }) => object.toLowerCase()),
      ...parents.map((name) => name.toLowerCase()).filter((name) => !objects.has(name)),
    ]),
  };
}
