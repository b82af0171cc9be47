import type { IpRange, LoginHours } from '../resolve/resolvedIntegrationUser.ts';

/**
 * What one user really holds in an org: profile, permission sets and groups, less what groups mute. What expired or is not
 * active grants nothing and is left out; what a session has to activate (session-based permission sets) is counted, as
 * no record tells who will. An inactive or frozen user keeps what is listed here and cannot use it.
 */
export interface EffectiveAccess {
  /** 18 characters, prefix 005. */
  readonly userId: string;
  readonly username: string;
  /** As Setup shows it: `System Administrator`, not `Admin`. */
  readonly profile: string;
  readonly userLicense: string;
  readonly permissionSetLicenses: readonly string[];
  /** Assigned themselves, `ns__Name` when from a managed package. */
  readonly permissionSets: readonly string[];
  readonly permissionSetGroups: readonly HeldGroup[];
  /** Developer name; null without a role. */
  readonly role: string | null;
  readonly isActive: boolean;
  readonly isFrozen: boolean;
  /** Of the profile; empty: from everywhere. Null when not known: no record tells, only the Profile component does. */
  readonly loginIpRanges: readonly IpRange[] | null;
  /** Of the profile; a day that is null has no restriction. Null when not known. */
  readonly loginHours: LoginHours | null;
  /** Sorted by kind, then name, in code-unit order; no two of the same kind and name. */
  readonly grants: readonly AccessGrant[];
  /** What makes this less than certain, in full sentences: groups that the org has not recalculated. */
  readonly warnings: readonly string[];
}

export interface HeldGroup {
  readonly name: string;
  /** PermissionSetGroup.Status: `Updated`, `Outdated`, `Updating` or `Failed`. */
  readonly status: string;
  /** Names of the permission sets in it. */
  readonly permissionSets: readonly string[];
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
  | 'externalCredentialPrincipal'
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
  /**
   * The permission set inside of the group; null for a profile, for a set that is assigned itself, and for what a group still
   * grants of before its recalculation.
   */
  readonly permissionSet: string | null;
}
