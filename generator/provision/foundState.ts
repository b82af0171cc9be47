import type { UserFieldName, UserFieldValue } from './userFields.ts';

/** The three ways a user gets more than the profile grants; each is the sObject that holds the thing assigned. */
export type AssignmentKind = 'PermissionSetLicense' | 'PermissionSet' | 'PermissionSetGroup';

/** What the org holds of everything that the user files refer to. Names are matched without regard to case. */
export interface FoundState {
  readonly users: readonly FoundUser[];
  readonly profiles: readonly FoundProfile[];
  /** UserRoles by DeveloperName. */
  readonly roles: readonly FoundName[];
  readonly userLicenses: readonly FoundSeats[];
  readonly permissionSetLicenses: readonly (FoundName & FoundSeats)[];
  /** Those that no profile owns; `ns__Name` when they come from a managed package. */
  readonly permissionSets: readonly FoundName[];
  readonly permissionSetGroups: readonly FoundGroup[];
  readonly assignments: readonly FoundAssignment[];
  /** Every name of a kind of which at least one was not found: to suggest the nearest one. */
  readonly known: Readonly<Partial<Record<AssignmentKind | 'Profile' | 'UserRole', readonly string[]>>>;
}

/** `id` is null for what a deployment is about to create. */
export interface FoundName {
  readonly id: string | null;
  readonly name: string;
}

export interface FoundProfile extends FoundName {
  /** UserLicense name. */
  readonly userLicense: string;
}

/** PermissionSetGroup.Status: `Updated`, `Outdated`, `Updating` or `Failed`. */
export interface FoundGroup extends FoundName {
  readonly status: string;
}

export interface FoundSeats {
  readonly name: string;
  readonly total: number;
  readonly used: number;
  /** Why nobody can take a seat, e.g. `is disabled`; null for a licence that is as it should be. */
  readonly unusable: string | null;
}

export interface FoundUser {
  readonly id: string;
  /** The name that it is looked for by; `fields.Username` differs for a user that is to be renamed: one with a
   * former name, or a copy of production's user in a refreshed sandbox. */
  readonly username: string;
  readonly fields: Readonly<Record<UserFieldName, UserFieldValue>>;
  readonly profile: { readonly id: string; readonly name: string; readonly userLicense: string };
  readonly role: { readonly id: string; readonly name: string } | null;
  /** User.UserType: `Standard` for employees and integrations, others for portals, sites, Chatter and Salesforce itself. */
  readonly userType: string;
  /** UserLogin.IsFrozen. */
  readonly frozen: boolean;
}

export interface FoundAssignment {
  readonly userId: string;
  readonly kind: AssignmentKind;
  /** The PermissionSetLicense's, PermissionSet's or PermissionSetGroup's. */
  readonly targetId: string;
  readonly targetName: string;
}
