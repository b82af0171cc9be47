/** Suffixes that source-deploy-retrieve's registry gives to the types that are checked. Case matters. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['profile', 'Profile'],
  ['permissionset', 'PermissionSet'],
  ['permissionsetgroup', 'PermissionSetGroup'],
  ['mutingpermissionset', 'MutingPermissionSet'],
  ['connectedApp', 'ConnectedApp'],
  ['eca', 'ExternalClientApplication'],
  ['ecaOauth', 'ExtlClntAppOauthSettings'],
  ['ecaGlblOauth', 'ExtlClntAppGlobalOauthSettings'],
  ['ecaOauthPlcy', 'ExtlClntAppOauthConfigurablePolicies'],
  ['ecaPlcy', 'ExtlClntAppConfigurablePolicies'],
  ['ecaOauthSecurity', 'ExtlClntAppOauthSecuritySettings'],
  ['profilePasswordPolicy', 'ProfilePasswordPolicy'],
  ['profileSessionSetting', 'ProfileSessionSetting'],
  // No metadata type, and for that reason looked for.
  ['user', 'User'],
]);

const META = '-meta.xml';

export interface SourceType {
  /** Name of the metadata type, e.g. `PermissionSet`; `User` for a file of which the Metadata API knows nothing. */
  readonly type: string;
  /** As the file name has it, without suffix, e.g. `Custom%3A Sales Profile`. */
  readonly fullName: string;
  /** False for the Metadata API's own format, where other programs have files of the same name. */
  readonly isSourceFormat: boolean;
}

/** What a file is by its name: `X.profile-meta.xml`, or `X.profile` as a retrieved archive has it. Null: nothing of ours. */
export function sourceType(name: string): SourceType | null {
  const isSourceFormat = name.endsWith(META);
  const match = /^([^.].*)\.([A-Za-z]+)$/.exec(isSourceFormat ? name.slice(0, -META.length) : name);
  const type = TYPES.get(match?.[2] ?? '');
  if (match === null || type === undefined) return null;
  return type === 'User' && !isSourceFormat ? null : { type, fullName: match[1]!, isSourceFormat };
}
