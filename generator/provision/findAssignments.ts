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

interface SetRow {
  readonly AssigneeId: string;
  readonly PermissionSetId: string;
  readonly PermissionSet: { readonly Name: string; readonly NamespacePrefix: string | null };
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
        PermissionSetGroupId, PermissionSetGroup.DeveloperName, PermissionSetGroup.NamespacePrefix
        FROM PermissionSetAssignment WHERE PermissionSet.IsOwnedByProfile = ${false} AND AssigneeId IN ${ids}`,
    ),
  ]);
  return [...licenses.map(toLicense), ...sets.map(toSetOrGroup)];
}

function toLicense({ AssigneeId, PermissionSetLicenseId, PermissionSetLicense }: LicenseRow): FoundAssignment {
  return {
    userId: AssigneeId,
    kind: 'PermissionSetLicense',
    targetId: PermissionSetLicenseId,
    targetName: PermissionSetLicense.DeveloperName,
  };
}

/** An assigned group also names the permission set that the platform makes of it (object reference). */
function toSetOrGroup(row: SetRow): FoundAssignment {
  const { AssigneeId, PermissionSetGroupId: groupId, PermissionSetGroup: group, PermissionSet: set } = row;
  return groupId !== null && group
    ? {
        userId: AssigneeId,
        kind: 'PermissionSetGroup',
        targetId: groupId,
        targetName: qualifiedName(group.NamespacePrefix, group.DeveloperName),
      }
    : {
        userId: AssigneeId,
        kind: 'PermissionSet',
        targetId: row.PermissionSetId,
        targetName: qualifiedName(set.NamespacePrefix, set.Name),
      };
}
