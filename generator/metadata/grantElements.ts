import type { ObjectAccess } from '../resolve/objectAccess.ts';
import type { ResolvedGrants } from '../resolve/resolvedGrants.ts';
import { byText } from './byText.ts';
import type { GrantElements, ObjectPermissionsElements } from './permissionSetElements.ts';

/** The first API version with `viewAllFields` (Metadata API Developer Guide, PermissionSet). */
const VIEW_ALL_FIELDS_SINCE = 63;

/** The elements of a permission set that grant something, without those for fields; sorted as Salesforce returns them. */
export function grantElements(grants: ResolvedGrants, apiVersion: number): Omit<GrantElements, 'fieldPermissions'> {
  return {
    classAccesses: enable(grants.apexClasses, (apexClass) => ({ apexClass, enabled: true })),
    customMetadataTypeAccesses: enable(grants.customMetadataTypes, named),
    customPermissions: enable(grants.customPermissions, named),
    customSettingAccesses: enable(grants.customSettings, named),
    externalCredentialPrincipalAccesses: enable(grants.externalCredentials, (externalCredentialPrincipal) => ({
      enabled: true,
      externalCredentialPrincipal,
    })),
    flowAccesses: enable(grants.flows, (flow) => ({ enabled: true, flow })),
    objectPermissions: grants.objects
      .filter(({ can }) => can.length > 0)
      .map((object) => toObjectPermissions(object, apiVersion))
      .toSorted(byText(({ object }) => object)),
    pageAccesses: enable(grants.apexPages, (apexPage) => ({ apexPage, enabled: true })),
    userPermissions: enable(grants.userPermissions, named),
  };
}

function enable<Entry>(names: readonly string[], toEntry: (name: string) => Entry): readonly Entry[] {
  return names.toSorted(byText((name) => name)).map(toEntry);
}

function named(name: string): { readonly enabled: true; readonly name: string } {
  return { enabled: true, name };
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
