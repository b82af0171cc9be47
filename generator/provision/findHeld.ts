import type { Org } from '../org/org.ts';
import { qualifiedName } from '../org/qualifiedName.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { FoundAssignment, FoundState } from './foundState.ts';
import { type LicenseRow, seatsOf } from './seatsOf.ts';

/** Assignments, and what the same rows tell of the things assigned: whoever holds one makes looking it up needless. */
export type Held = Pick<FoundState, 'assignments' | 'permissionSetLicenses' | 'permissionSets' | 'permissionSetGroups'>;

interface HeldRow {
  readonly AssigneeId: string;
  readonly PermissionSetLicenseId: string;
  readonly PermissionSetLicense: LicenseRow & { readonly DeveloperName: string };
}

interface SetRow {
  readonly AssigneeId: string;
  readonly PermissionSetId: string | null;
  readonly PermissionSet: {
    readonly Name: string;
    readonly NamespacePrefix: string | null;
    readonly IsOwnedByProfile: boolean;
  } | null;
  readonly PermissionSetGroupId: string | null;
  readonly PermissionSetGroup: {
    readonly DeveloperName: string;
    readonly NamespacePrefix: string | null;
    readonly Status: string;
  } | null;
}

/** What these users hold besides their profiles: every profile owns a hidden permission set, which is left out. */
export async function findHeld(org: Org, userIds: readonly string[]): Promise<Held> {
  const [licenseRows, setRows] = await Promise.all([
    queryNames<HeldRow>(
      org,
      userIds,
      (ids) => soql`SELECT AssigneeId, PermissionSetLicenseId, PermissionSetLicense.DeveloperName,
        PermissionSetLicense.TotalLicenses, PermissionSetLicense.UsedLicenses, PermissionSetLicense.Status,
        PermissionSetLicense.ExpirationDate
        FROM PermissionSetLicenseAssign WHERE AssigneeId IN ${ids}`,
    ),
    queryNames<SetRow>(
      org,
      userIds,
      (ids) => soql`SELECT AssigneeId, PermissionSetId, PermissionSet.Name, PermissionSet.NamespacePrefix,
        PermissionSet.IsOwnedByProfile, PermissionSetGroupId, PermissionSetGroup.DeveloperName,
        PermissionSetGroup.NamespacePrefix, PermissionSetGroup.Status
        FROM PermissionSetAssignment WHERE AssigneeId IN ${ids}`,
    ),
  ]);
  const licenses = licenseRows.map(toLicense);
  const groups = setRows.flatMap((row) => toGroup(row) ?? []);
  // An assigned group may also name the permission set that the platform makes of it.
  const sets = setRows.flatMap((row) => (toGroup(row) ? [] : (toSet(row) ?? [])));
  return {
    assignments: [...licenses, ...groups, ...sets].map(({ assignment }) => assignment),
    permissionSetLicenses: targets(licenses),
    permissionSetGroups: targets(groups),
    permissionSets: targets(sets),
  };
}

interface Holding<Target> {
  readonly assignment: FoundAssignment;
  readonly target: Target;
}

type TargetOf<List extends keyof Held> = Held[List][number];

function toLicense(row: HeldRow): Holding<TargetOf<'permissionSetLicenses'>> {
  const { AssigneeId: userId, PermissionSetLicenseId: id, PermissionSetLicense: license } = row;
  const name = license.DeveloperName;
  return {
    assignment: { userId, kind: 'PermissionSetLicense', targetId: id, targetName: name },
    target: { id, ...seatsOf(name, license) },
  };
}

function toGroup(row: SetRow): Holding<TargetOf<'permissionSetGroups'>> | null {
  const { AssigneeId: userId, PermissionSetGroupId: id, PermissionSetGroup: group } = row;
  if (id === null || group === null) return null;
  const name = qualifiedName(group.NamespacePrefix, group.DeveloperName);
  return {
    assignment: { userId, kind: 'PermissionSetGroup', targetId: id, targetName: name },
    target: { id, name, status: group.Status },
  };
}

function toSet(row: SetRow): Holding<TargetOf<'permissionSets'>> | null {
  const { AssigneeId: userId, PermissionSetId: id, PermissionSet: set } = row;
  if (id === null || set === null || set.IsOwnedByProfile) return null;
  const name = qualifiedName(set.NamespacePrefix, set.Name);
  return { assignment: { userId, kind: 'PermissionSet', targetId: id, targetName: name }, target: { id, name } };
}

/** Each thing once, however many users hold it. */
function targets<Target extends { readonly id: string | null }>(
  holdings: readonly Holding<Target>[],
): readonly Target[] {
  return [...new Map(holdings.map(({ target }) => [target.id, target])).values()];
}
