import type { ObjectAccess } from '../resolve/objectAccess.ts';
import type { ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { byText } from './byText.ts';
import type { PermissionSetComponent } from './component.ts';
import { grantElements } from './grantElements.ts';
import type { FieldPermissionsElements } from './permissionSetElements.ts';

/**
 * The permission set that grants an integration user all of its access. From API 40 on the Metadata API replaces a
 * permission set as a whole, so it is always complete. `license` is the first permission set license, which makes the
 * set assignable to holders of that license only, and lets it grant what the license allows and the user license alone
 * does not.
 */
export function buildPermissionSet(user: ResolvedIntegrationUser, apiVersion: number): PermissionSetComponent {
  const { access } = user;
  return {
    type: 'PermissionSet',
    fullName: user.developerName,
    elements: {
      ...grantElements(access, apiVersion),
      description: user.description || null,
      fieldPermissions: access.objects.flatMap(toFieldPermissions).toSorted(byText(({ field }) => field)),
      hasActivationRequired: false,
      label: user.label,
      license: access.permissionSetLicenses[0] ?? null,
    },
  };
}

function toFieldPermissions({ object, readFields, editFields }: ObjectAccess): readonly FieldPermissionsElements[] {
  return [
    ...readFields.map((field) => ({ editable: false, field: `${object}.${field}`, readable: true })),
    ...editFields.map((field) => ({ editable: true, field: `${object}.${field}`, readable: true })),
  ];
}
