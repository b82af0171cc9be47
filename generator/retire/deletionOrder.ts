/** What others refer to comes after them; what a group or app refers to after that. Sent in one deployment, in two files. */
export const DELETED_FIRST: readonly string[] = [
  'ConnectedApp',
  'ExternalClientApplication',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppConfigurablePolicies',
  'ExtlClntAppGlobalOauthSettings',
  'ExtlClntAppOauthSettings',
  'PermissionSetGroup',
  'ProfilePasswordPolicy',
  'ProfileSessionSetting',
];

export const DELETED_LAST: readonly string[] = ['MutingPermissionSet', 'PermissionSet', 'Profile', 'Role'];

/** Types in the order in which they are deleted. */
export const DELETION_ORDER: readonly string[] = [...DELETED_FIRST, ...DELETED_LAST];
