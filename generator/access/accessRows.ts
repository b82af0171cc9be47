import type { EffectiveAccess, GrantKind, GrantOperation, HeldGroup } from './effectiveAccess.ts';

/** What the org's records say of some users, before it is merged. Ids have 18 characters. */
export interface AccessRows {
  readonly users: readonly AccessUser[];
  /** Only those that count: active and not expired. The profile's own permission set is among them. */
  readonly assignments: readonly AccessAssignment[];
  readonly sets: readonly AccessSet[];
  readonly groups: readonly AccessGroup[];
  readonly grants: readonly SetGrant[];
}

export type AccessUser = Omit<EffectiveAccess, 'grants' | 'permissionSets' | 'permissionSetGroups' | 'warnings'>;

export interface AccessAssignment {
  readonly userId: string;
  /**
   * For a group: the permission set in which Salesforce keeps what the group grants, muting applied; null before its first
   * calculation, when it grants nothing.
   */
  readonly permissionSetId: string | null;
  /** Null unless a group is assigned. */
  readonly groupId: string | null;
}

export interface AccessSet {
  readonly id: string;
  /** `ns__Name` when from a managed package; meaningless for the set that a profile or a group owns. */
  readonly name: string;
  readonly ownedByProfile: boolean;
}

export interface AccessGroup extends Pick<HeldGroup, 'name' | 'status'> {
  readonly id: string;
  /** Ids of its permission sets, without muting ones. */
  readonly permissionSetIds: readonly string[];
}

/** One operation that a permission set grants. */
export interface SetGrant {
  readonly permissionSetId: string;
  readonly kind: GrantKind;
  readonly name: string;
  readonly operation: GrantOperation;
}
