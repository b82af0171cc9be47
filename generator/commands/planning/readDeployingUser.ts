import type { Org } from '../../org/org.ts';
import { qualifiedName } from '../../org/qualifiedName.ts';
import { queryNames } from '../../org/queryNames.ts';
import { soql } from '../../org/soql.ts';
import type { DeployingUser } from '../../plan/deployingUser.ts';

interface AssignmentRow {
  readonly PermissionSet: SetName & { readonly IsOwnedByProfile: boolean; readonly Profile: NamedRow | null };
  readonly PermissionSetGroupId: string | null;
  readonly PermissionSetGroup: { readonly DeveloperName: string; readonly NamespacePrefix: string | null } | null;
}

interface ComponentRow {
  readonly PermissionSet: SetName;
}

interface SetName extends NamedRow {
  readonly NamespacePrefix: string | null;
}

interface NamedRow {
  readonly Name: string;
}

/**
 * What the connected user works through. Every user is also assigned the permission set that his profile owns (Object
 * Reference, PermissionSet, IsOwnedByProfile). One query, and one more for what is inside of groups. Throws OrgError.
 */
export async function readDeployingUser(org: Org): Promise<DeployingUser> {
  const rows = await org.query<AssignmentRow>(
    soql`SELECT PermissionSet.Name, PermissionSet.NamespacePrefix, PermissionSet.IsOwnedByProfile,
      PermissionSet.Profile.Name, PermissionSetGroupId, PermissionSetGroup.DeveloperName,
      PermissionSetGroup.NamespacePrefix FROM PermissionSetAssignment WHERE AssigneeId = ${org.userId}`,
  );
  const groups = rows.filter((row) => row.PermissionSetGroup !== null);
  const inGroups = await queryNames<ComponentRow>(
    org,
    groups.flatMap(({ PermissionSetGroupId }) => PermissionSetGroupId ?? []),
    (ids) => soql`SELECT PermissionSet.Name, PermissionSet.NamespacePrefix FROM PermissionSetGroupComponent
      WHERE PermissionSetGroupId IN ${ids}`,
  );
  const own = rows.filter((row) => row.PermissionSetGroup === null && !row.PermissionSet.IsOwnedByProfile);
  return {
    username: org.username,
    profile: rows.find(({ PermissionSet }) => PermissionSet.IsOwnedByProfile)?.PermissionSet.Profile?.Name ?? '',
    permissionSets: [...new Set([...own, ...inGroups].map(({ PermissionSet }) => nameOf(PermissionSet)))],
    permissionSetGroups: groups.flatMap(({ PermissionSetGroup: group }) =>
      group === null ? [] : [qualifiedName(group.NamespacePrefix, group.DeveloperName)],
    ),
    // A session by access token does not tell which app it came through.
    app: null,
  };
}

function nameOf({ NamespacePrefix, Name }: SetName): string {
  return qualifiedName(NamespacePrefix, Name);
}
