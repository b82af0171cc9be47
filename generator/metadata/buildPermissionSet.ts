import type { ObjectAccess, ResolvedIntegrationUser } from '../resolve/resolvedIntegrationUser.ts';
import { byText } from './byText.ts';
import type { PermissionSetComponent } from './component.ts';
import type { FieldPermissionsElements, ObjectPermissionsElements } from './permissionSetElements.ts';

/** The first API version with `viewAllFields` (Metadata API Developer Guide, PermissionSet). */
const VIEW_ALL_FIELDS_SINCE = 63;

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
      classAccesses: enable(access.apexClasses, (apexClass) => ({ apexClass, enabled: true })),
      customMetadataTypeAccesses: enable(access.customMetadataTypes, named),
      customPermissions: enable(access.customPermissions, named),
      customSettingAccesses: enable(access.customSettings, named),
      description: user.description || null,
      externalCredentialPrincipalAccesses: enable(access.externalCredentials, (externalCredentialPrincipal) => ({
        enabled: true,
        externalCredentialPrincipal,
      })),
      fieldPermissions: access.objects.flatMap(toFieldPermissions).toSorted(byText(({ field }) => field)),
      flowAccesses: enable(access.flows, (flow) => ({ enabled: true, flow })),
      hasActivationRequired: false,
      label: user.label,
      license: access.permissionSetLicenses[0] ?? null,
      objectPermissions: access.objects
        .filter(({ can }) => can.length > 0)
        .map((object) => toObjectPermissions(object, apiVersion))
        .toSorted(byText(({ object }) => object)),
      pageAccesses: enable(access.apexPages, (apexPage) => ({ apexPage, enabled: true })),
      userPermissions: enable(access.userPermissions, named),
    },
  };
}

function enable<Entry>(names: readonly string[], toEntry: (name: string) => Entry): readonly Entry[] {
  return names.toSorted(byText((name) => name)).map(toEntry);
}

function named(name: string): { readonly enabled: true; readonly name: string } {
  return { enabled: true, name };
}

function toFieldPermissions({ object, readFields, editFields }: ObjectAccess): readonly FieldPermissionsElements[] {
  return [
    ...readFields.map((field) => ({ editable: false, field: `${object}.${field}`, readable: true })),
    ...editFields.map((field) => ({ editable: true, field: `${object}.${field}`, readable: true })),
  ];
}

function toObjectPermissions({ object, can }: ObjectAccess, apiVersion: number): ObjectPermissionsElements {
  return {
    allowCreate: can.includes('create'),
    allowDelete: can.includes('delete'),
    allowEdit: can.includes('edit'),
    allowRead: can.includes('read'),
    modifyAllRecords: can.includes('modify-all'),
    object,
    viewAllFields: apiVersion >= VIEW_ALL_FIELDS_SINCE ? can.includes('view-all-fields') : null,
    viewAllRecords: can.includes('view-all'),
  };
}
