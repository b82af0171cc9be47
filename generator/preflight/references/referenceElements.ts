import type { ReferenceKind } from './reference.ts';

/** Entries of a profile, permission set or muting permission set, by element (Metadata API WSDL). */
const ENTRIES: Readonly<Record<string, { readonly key: string; readonly kind: ReferenceKind }>> = {
  applicationVisibilities: { key: 'application', kind: 'application' },
  classAccesses: { key: 'apexClass', kind: 'apexClass' },
  customMetadataTypeAccesses: { key: 'name', kind: 'customMetadataType' },
  customPermissions: { key: 'name', kind: 'customPermission' },
  customSettingAccesses: { key: 'name', kind: 'customSetting' },
  externalCredentialPrincipalAccesses: { key: 'externalCredentialPrincipal', kind: 'externalCredential' },
  externalDataSourceAccesses: { key: 'externalDataSource', kind: 'externalDataSource' },
  fieldPermissions: { key: 'field', kind: 'field' },
  flowAccesses: { key: 'flow', kind: 'flow' },
  objectPermissions: { key: 'object', kind: 'object' },
  pageAccesses: { key: 'apexPage', kind: 'apexPage' },
  recordTypeVisibilities: { key: 'recordType', kind: 'recordType' },
  userPermissions: { key: 'name', kind: 'userPermission' },
};

/** Elements that are a name themselves, or several with commas, by type of component. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, ReferenceKind>>>> = {
  ConnectedApp: { permissionSetName: 'permissionSet' },
  ExtlClntAppOauthConfigurablePolicies: { commaSeparatedPermissionSet: 'permissionSet', apexHandler: 'apexClass' },
  PermissionSetGroup: { permissionSets: 'permissionSet' },
  Profile: { userLicense: 'userLicense' },
  Role: { parentRole: 'role' },
};

/** Types with entries of `ENTRIES`. */
const ENTRY_TYPES: ReadonlySet<string> = new Set(['MutingPermissionSet', 'PermissionSet', 'Profile']);

/** Where names stand in components. `entryTypes`: types with `entries`. */
export const REFERENCE_ELEMENTS = { entries: ENTRIES, texts: TEXTS, entryTypes: ENTRY_TYPES } as const;
