import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';

/** An assignment that counts now. */
export interface CurrentAssignment {
  readonly userId: string;
  /** Null for a group where the org does not name the set that holds the group's result. */
  readonly permissionSetId: string | null;
  readonly groupId: string | null;
}

interface AssignmentRow {
  readonly AssigneeId: string;
  readonly PermissionSetId: string | null;
  readonly PermissionSet: { readonly IsOwnedByProfile: boolean } | null;
  readonly PermissionSetGroupId: string | null;
  /** `2026-11-24T12:00:00.000+0000`. */
  readonly ExpirationDate: string | null;
  readonly IsActive: boolean;
}

/**
 * Assignments of permission sets and groups, the profiles' own sets included, without those that are inactive or expired
 * (Object Reference, PermissionSetAssignment, IsActive and ExpirationDate).
 */
export async function findAssignments(org: Org, userIds: readonly string[]): Promise<readonly CurrentAssignment[]> {
  const rows = await queryNames<AssignmentRow>(
    org,
    userIds,
    (ids) => soql`SELECT AssigneeId, PermissionSetId, PermissionSet.IsOwnedByProfile, PermissionSetGroupId,
      ExpirationDate, IsActive FROM PermissionSetAssignment WHERE AssigneeId IN ${ids}`,
  );
  return rows.filter(isCurrent).map(({ AssigneeId, PermissionSetId, PermissionSetGroupId }) => ({
    userId: AssigneeId,
    permissionSetId: PermissionSetId,
    groupId: PermissionSetGroupId,
  }));
}

/** A profile always counts, whatever its row says. */
function isCurrent({ PermissionSet, IsActive, ExpirationDate }: AssignmentRow): boolean {
  if (PermissionSet?.IsOwnedByProfile === true) return true;
  return IsActive && (ExpirationDate === null || Date.parse(ExpirationDate) > Date.now());
}
