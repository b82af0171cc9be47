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

function since(from: number, type: string, ...names: readonly (string | null)[]): readonly VersionedName[] {
  return names.map((name) => ({ type, name, from, until: null }));
}

/** In the Metadata WSDL of API 66.0 (forcedotcom/wsdl 1.7.1), no longer in @salesforce/types 1.9.0 (API 67.0). */
function dropped(type: string, schema: ElementSchema, ...names: readonly string[]): readonly VersionedName[] {
  return names.map((name) => ({ type, name, from: 0, until: 66, schema }));
}

/** Absent from the Metadata WSDL of API 66.0 (forcedotcom/wsdl 1.7.1), present in @salesforce/types 1.9.0. */
const SINCE_67: readonly VersionedName[] = [
  ...since(67, 'ExtlClntAppOauthSecuritySettings', null),
  ...since(67, 'ConnectedAppOauthConfig', 'isDPopEnabled', 'isDeviceFlowEnabled', 'isEnforceRefreshTokenTTL'),
  ...since(67, 'ConnectedAppOauthConfig', 'isIpBindingEnabled', 'isPKImTLSEnabled'),
  ...since(67, 'ConnectedAppOauthAccessScope', 'DataCloudUserClaims', 'A2A', 'CmdbDiscovery', 'SemanticLayer'),
  ...since(67, 'ExtlClntAppGlobalOauthSettings', 'isDPopEnabled', 'isEnforceRefreshTokenTTL', 'isMtlsEnabled'),
  ...since(67, 'ExtlClntAppConfigurablePolicies', 'isAttestPluginEnabled'),
  ...since(67, 'PolicyAction', 'StepUpMFA'),
  ...since(67, 'ProfilePasswordPolicy', 'isDisabled'),
];

/** First versions named by the Metadata API Developer Guide, pages of the types. */
const BY_GUIDE: readonly VersionedName[] = [
  ...since(63, 'ProfileObjectPermissions', 'viewAllFields'),
  ...since(63, 'PermissionSetObjectPermissions', 'viewAllFields'),
  ...since(38, 'PermissionSet', 'license'),
  ...since(59, 'ExternalClientApplication', null),
  ...since(59, 'ExtlClntAppOauthSettings', null),
  ...since(59, 'ExtlClntAppGlobalOauthSettings', null),
  ...since(59, 'ExtlClntAppOauthConfigurablePolicies', null),
  ...since(59, 'ExtlClntAppConfigurablePolicies', null),
  ...since(60, 'ExtlClntAppGlobalOauthSettings', 'certificate', 'isClientCredentialsFlowEnabled'),
  ...since(60, 'ExtlClntAppOauthConfigurablePolicies', 'clientCredentialsFlowUser', 'isClientCredentialsFlowEnabled'),
  ...since(61, 'ExtlClntAppOauthConfigurablePolicies', 'apexHandler', 'commaSeparatedCustomScopes'),
];

/** hardisgroupcom/sfdx-hardis writes it for these versions only; chrzasz/sf-th-eca-via-metadata has it at 62.0. */
const POLICY_JWT: VersionedName = {
  type: 'ExtlClntAppOauthConfigurablePolicies',
  name: 'isNamedUserJwtEnabled',
  from: 61,
  until: 63,
  schema: FLAG,
};

/** Kept by hand: the installed declarations describe one API version and do not say since when. */
export const versionedElements: readonly VersionedName[] = [
  ...SINCE_67,
  ...BY_GUIDE,
  POLICY_JWT,
  ...dropped('ProfileObjectPermissions', FLAG, 'customizeSetup', 'deleteSetup', 'viewSetup'),
  ...dropped('PermissionSetApplicationVisibility', FLAG, 'default'),
  ...dropped('ConnectedApp', TEXT, 'pluginExecutionUser'),
];
