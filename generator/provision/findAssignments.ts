import type { Org } from '../org/org.ts';
import { soql } from '../org/soql.ts';
import type { FoundAssignment } from './foundState.ts';
import { qualifiedName } from './qualifiedName.ts';
import { queryNames } from './queryNames.ts';

interface LicenseRow {
  readonly AssigneeId: string;
  readonly PermissionSetLicenseId: string;
  readonly PermissionSetLicense: { readonly DeveloperName: string };
}

interface SetOfRow {
  readonly Name: string;
  readonly NamespacePrefix: string | null;
  readonly IsOwnedByProfile: boolean;
}

interface SetRow {
  readonly AssigneeId: string;
  readonly PermissionSetId: string | null;
  readonly PermissionSet: SetOfRow | null;
  readonly PermissionSetGroupId: string | null;
  readonly PermissionSetGroup: { readonly DeveloperName: string; readonly NamespacePrefix: string | null } | null;
}

/** What these users hold besides their profiles: every profile owns a hidden permission set, which is left out. */
export async function findAssignments(org: Org, userIds: readonly string[]): Promise<readonly FoundAssignment[]> {
  const [licenses, sets] = await Promise.all([
    queryNames<LicenseRow>(
      org,
      userIds,
      (ids) => soql`SELECT AssigneeId, PermissionSetLicenseId, PermissionSetLicense.DeveloperName
        FROM PermissionSetLicenseAssign WHERE AssigneeId IN ${ids}`,
    ),
    queryNames<SetRow>(
      org,
      userIds,
      (ids) => soql`SELECT AssigneeId, PermissionSetId, PermissionSet.Name, PermissionSet.NamespacePrefix,
        PermissionSet.IsOwnedByProfile, PermissionSetGroupId, PermissionSetGroup.DeveloperName, PermissionSetGroup.NamespacePrefix
        FROM PermissionSetAssignment WHERE AssigneeId IN ${ids}`,
    ),
  ]);
  return [...licenses.map(toLicense), ...sets.flatMap((row) => toGroup(row) ?? toSet(row) ?? [])];
}

function toLicense({ AssigneeId, PermissionSetLicenseId, PermissionSetLicense }: LicenseRow): FoundAssignment {
  return {
    userId: AssigneeId,
    kind: 'PermissionSetLicense',
    targetId: PermissionSetLicenseId,
    targetName: PermissionSetLicense.DeveloperName,
  };
}

/** An assigned group may also name the permission set that the platform makes of it, so groups are told first. */
function toGroup(row: SetRow): FoundAssignment | null {
  const { AssigneeId: userId, PermissionSetGroupId: targetId, PermissionSetGroup: group } = row;
  if (targetId === null || group === null) return null;
  const targetName = qualifiedName(group.NamespacePrefix, group.DeveloperName);
  return { userId, kind: 'PermissionSetGroup', targetId, targetName };
}

function toSet({ AssigneeId: userId, PermissionSetId: targetId, PermissionSet: set }: SetRow): FoundAssignment | null {
  if (targetId === null || set === null || set.IsOwnedByProfile) return null;
  return { userId, kind: 'PermissionSet', targetId, targetName: qualifiedName(set.NamespacePrefix, set.Name) };
}
