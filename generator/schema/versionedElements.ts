import { firstVersions } from './firstVersions.ts';
import type { ElementSchema } from './metadataSchema.ts';

/** An element, an enum value or a whole type that only some API versions know. */
export interface VersionedName {
  readonly type: string;
  /** Element of `type`, value of the enum `type`, or null for the type itself. */
  readonly name: string | null;
  /** First API version that knows it. */
  readonly from: number;
  /** Last API version that knows it; null while it is current. */
  readonly until: number | null;
  /** Given when the installed declarations no longer have the element. */
  readonly schema?: ElementSchema;
}

const FLAG: ElementSchema = { type: 'boolean', occurs: 'optional' };
const TEXT: ElementSchema = { type: 'string', occurs: 'optional' };
const SETUP_FLAGS = ['customizeSetup', 'deleteSetup', 'viewSetup'];

function since(from: number, type: string, names: readonly string[]): readonly VersionedName[] {
  return names.map((name) => ({ type, name: name === '*' ? null : name, from, until: null }));
}

function former(type: string, schema: ElementSchema, names: readonly string[]): readonly VersionedName[] {
  return names.map((name) => ({ type, name, from: 0, until: 66, schema }));
}

/** In the Metadata WSDLs (forcedotcom/wsdl) of these versions, no longer in @salesforce/types 1.9.0 (API 67.0). */
const FORMER: readonly VersionedName[] = [
  ...former('ProfileObjectPermissions', FLAG, SETUP_FLAGS),
  ...former('PermissionSetObjectPermissions', FLAG, SETUP_FLAGS),
  ...former('ConnectedApp', TEXT, ['pluginExecutionUser']),
  { type: 'ExtlClntAppOauthConfigurablePolicies', name: 'isNamedUserJwtEnabled', from: 61, until: 63, schema: FLAG },
];

/** The installed declarations describe one API version and do not say since when; this does. */
export const versionedElements: readonly VersionedName[] = [
  ...Object.entries(firstVersions).flatMap(([version, types]) =>
    Object.entries(types).flatMap(([type, names]) => since(Number(version), type, names)),
  ),
  ...FORMER,
  // Metadata API Developer Guide, PermissionSet: "license" since 38.0, "userLicense" in its place before.
  { type: 'PermissionSet', name: 'userLicense', from: 0, until: 37, schema: TEXT },
  ...since(38, 'PermissionSet', ['license']),
];
