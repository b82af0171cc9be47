import { decodeFullName } from '../deploy/decodeFullName.ts';
import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { FoundComponent, Holder } from './foundRetirement.ts';

interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly Profile: { readonly Name: string };
  readonly UserRole: { readonly DeveloperName: string } | null;
}

interface AssignmentRow {
  readonly AssigneeId: string;
  readonly Assignee: { readonly Username: string };
  readonly PermissionSet: { readonly Name: string } | null;
  readonly PermissionSetGroup: { readonly DeveloperName: string } | null;
}

interface MemberRow {
  readonly PermissionSetGroup: { readonly Id: string; readonly DeveloperName: string };
  readonly PermissionSetId: string;
}

/**
 * Who or what has these components. A profile that any user has cannot be deleted, also when he is inactive (Salesforce
 * Help, "Delete Profiles"); neither can a permission set that is assigned or in a group, nor a role with users or roles.
 */
export async function findHolders(org: Org, components: readonly FoundComponent[]): Promise<readonly Holder[]> {
  const names = (type: string) =>
    components.filter((component) => component.type === type).map(({ fullName }) => decodeFullName(fullName));
  const holders = await Promise.all([
    ofProfiles(org, names('Profile')),
    ofRoles(org, names('Role')),
    rolesBelow(org, names('Role')),
    ofSets(org, names('PermissionSet')),
    ofGroups(org, names('PermissionSetGroup')),
    groupsAround(org, names('PermissionSet')),
  ]);
  return holders.flat();
}

async function ofProfiles(org: Org, profiles: readonly string[]): Promise<readonly Holder[]> {
  const rows = await queryNames<UserRow>(
    org,
    profiles,
    (names) => soql`SELECT Id, Username, Profile.Name FROM User WHERE Profile.Name IN ${names}`,
  );
  return rows.map((row) => userHolder(row, 'Profile', row.Profile.Name));
}

async function ofRoles(org: Org, roles: readonly string[]): Promise<readonly Holder[]> {
  const rows = await queryNames<UserRow>(
    org,
    roles,
    (names) => soql`SELECT Id, Username, UserRole.DeveloperName FROM User WHERE UserRole.DeveloperName IN ${names}`,
  );
  return rows.map((row) => userHolder(row, 'Role', row.UserRole?.DeveloperName ?? ''));
}

function userHolder({ Id, Username }: UserRow, type: Holder['type'], name: string): Holder {
  return { type, name, holder: `User ${Username}`, holderId: Id };
}

async function rolesBelow(org: Org, roles: readonly string[]): Promise<readonly Holder[]> {
  const rows = await queryNames<{ Id: string; DeveloperName: string; ParentRole: { DeveloperName: string } }>(
    org,
    roles,
    (names) => soql`SELECT Id, DeveloperName, ParentRole.DeveloperName FROM UserRole
      WHERE ParentRole.DeveloperName IN ${names}`,
  );
  return rows.map(({ Id, DeveloperName, ParentRole }) => ({
    type: 'Role',
    name: ParentRole.DeveloperName,
    holder: `Role ${DeveloperName}`,
    holderId: Id,
  }));
}

async function ofSets(org: Org, sets: readonly string[]): Promise<readonly Holder[]> {
  const rows = await queryNames<AssignmentRow>(
    org,
    sets,
    (names) => soql`SELECT AssigneeId, Assignee.Username, PermissionSet.Name FROM PermissionSetAssignment
      WHERE PermissionSet.Name IN ${names} AND PermissionSet.NamespacePrefix = ${null} AND PermissionSetGroupId = ${null}`,
  );
  return rows.map(({ AssigneeId, Assignee, PermissionSet }) => ({
    type: 'PermissionSet',
    name: PermissionSet?.Name ?? '',
    holder: `User ${Assignee.Username}`,
    holderId: AssigneeId,
  }));
}

async function ofGroups(org: Org, groups: readonly string[]): Promise<readonly Holder[]> {
  const rows = await queryNames<AssignmentRow>(
    org,
    groups,
    (names) => soql`SELECT AssigneeId, Assignee.Username, PermissionSetGroup.DeveloperName FROM PermissionSetAssignment
      WHERE PermissionSetGroup.DeveloperName IN ${names} AND PermissionSetGroup.NamespacePrefix = ${null}`,
  );
  return rows.map(({ AssigneeId, Assignee, PermissionSetGroup }) => ({
    type: 'PermissionSetGroup',
    name: PermissionSetGroup?.DeveloperName ?? '',
    holder: `User ${Assignee.Username}`,
    holderId: AssigneeId,
  }));
}

/** The members of a group are sets and muting sets, so that their names are no field of the row. */
async function groupsAround(org: Org, sets: readonly string[]): Promise<readonly Holder[]> {
  const [rows, members] = await Promise.all([
    queryNames<{ readonly Id: string; readonly Name: string }>(
      org,
      sets,
      (names) => soql`SELECT Id, Name FROM PermissionSet WHERE Name IN ${names} AND NamespacePrefix = ${null}`,
    ),
    queryNames<MemberRow>(
      org,
      sets,
      (names) => soql`SELECT PermissionSetGroup.Id, PermissionSetGroup.DeveloperName, PermissionSetId
        FROM PermissionSetGroupComponent WHERE PermissionSetId IN
        (SELECT Id FROM PermissionSet WHERE Name IN ${names} AND NamespacePrefix = ${null})`,
    ),
  ]);
  return members.map(({ PermissionSetGroup: { Id, DeveloperName }, PermissionSetId }) => ({
    type: 'PermissionSet',
    name: rows.find((row) => row.Id === PermissionSetId)?.Name ?? '',
    holder: `PermissionSetGroup ${DeveloperName}`,
    holderId: Id,
  }));
}
