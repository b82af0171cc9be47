/** What one user really holds in an org: profile, permission sets and groups, less what groups mute. */
export interface EffectiveAccess {
  /** 18 characters, prefix 005. */
  readonly userId: string;
  readonly username: string;
  readonly profile: string;
  readonly userLicense: string;
  readonly permissionSetLicenses: readonly string[];
  /** Developer name; null without a role. */
  readonly role: string | null;
  readonly isActive: boolean;
  readonly isFrozen: boolean;
  /** Sorted by kind, then name, in code-unit order; no two of the same kind and name. */
  readonly grants: readonly AccessGrant[];
}

export type GrantKind =
  | 'object'
  | 'field'
  | 'userPermission'
  | 'apexClass'
  | 'apexPage'
  | 'flow'
  | 'customPermission'
  | 'customMetadataType'
  | 'customSetting'
  | 'connectedApp'
  | 'externalClientApp'
  | 'tab'
  | 'application'
  | 'externalDataSource'
  | 'namedCredential'
  | 'other';

export interface AccessGrant {
  readonly kind: GrantKind;
  /** `Lead`, `Lead.Email`, `ViewAllData`, `LeadIntake`. */
  readonly name: string;
  /** What of it, and every way by which it is granted: objects and fields have several, all others the one `access`. */
  readonly can: readonly { readonly operation: GrantOperation; readonly by: readonly GrantPath[] }[];
}

export type GrantOperation =
  | 'read'
  | 'create'
  | 'edit'
  | 'delete'
  | 'viewAll'
  | 'modifyAll'
  | 'viewAllFields'
  | 'access';

/** From the user to the grant. */
export interface GrantPath {
  readonly kind: 'Profile' | 'PermissionSet' | 'PermissionSetGroup';
  readonly name: string;
  /** The permission set inside of the group; null for a profile and a set that is assigned itself. */
  readonly permissionSet: string | null;
}
