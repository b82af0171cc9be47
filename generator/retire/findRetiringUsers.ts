import type { Org } from '../org/org.ts';
import { qualifiedName } from '../org/qualifiedName.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { HeldAssignment, RetiringUser } from './foundRetirement.ts';

/** A user without how he gets in, and without what his definition says of his name. */
export type UnjudgedUser = Omit<RetiringUser, 'access' | 'renamedTo' | 'formerUsernames'>;

interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly IsActive: boolean;
  readonly Profile: { readonly Id: string; readonly Name: string; readonly UserLicense: { readonly Name: string } };
  readonly UserRole: { readonly Id: string; readonly DeveloperName: string } | null;
  readonly PermissionSetAssignments: Children<SetRow> | null;
  readonly PermissionSetLicenseAssignments: Children<LicenseRow> | null;
}

interface Children<Row> {
  readonly records: readonly Row[];
}

interface SetRow {
  readonly Id: string;
  readonly PermissionSet: {
    readonly Name: string;
    readonly NamespacePrefix: string | null;
    readonly IsOwnedByProfile: boolean;
  } | null;
  readonly PermissionSetGroup: { readonly DeveloperName: string; readonly NamespacePrefix: string | null } | null;
}

interface LicenseRow {
  readonly Id: string;
  readonly PermissionSetLicense: { readonly DeveloperName: string };
}

/**
 * The users of these names with what they are assigned, in one query. Of a user with more than a page of assignments the
 * rest is seen when the first are gone.
 */
export async function findRetiringUsers(org: Org, usernames: readonly string[]): Promise<readonly UnjudgedUser[]> {
  const rows = await queryNames<UserRow>(
    org,
    usernames,
    (names) => soql`SELECT Id, Username, IsActive, Profile.Id, Profile.Name, Profile.UserLicense.Name, UserRole.Id,
      UserRole.DeveloperName, (SELECT Id, PermissionSet.Name, PermissionSet.NamespacePrefix,
      PermissionSet.IsOwnedByProfile, PermissionSetGroup.DeveloperName, PermissionSetGroup.NamespacePrefix
      FROM PermissionSetAssignments), (SELECT Id, PermissionSetLicense.DeveloperName
      FROM PermissionSetLicenseAssignments) FROM User WHERE Username IN ${names}`,
  );
  return rows.map(toUser);
}

function toUser(row: UserRow): UnjudgedUser {
  const { Id, Username, IsActive, Profile, UserRole } = row;
  return {
    id: Id,
    username: Username,
    active: IsActive,
    profile: { id: Profile.Id, name: Profile.Name, userLicense: Profile.UserLicense.Name },
    role: UserRole && { id: UserRole.Id, name: UserRole.DeveloperName },
    assignments: [
      ...(row.PermissionSetAssignments?.records ?? []).flatMap((one) => toAssignment(one) ?? []),
      ...(row.PermissionSetLicenseAssignments?.records ?? []).map(toLicense),
    ],
  };
}

/** Every profile owns a hidden permission set, which goes with the profile alone. */
function toAssignment({ Id, PermissionSet, PermissionSetGroup }: SetRow): HeldAssignment | null {
  if (PermissionSetGroup !== null) {
    const name = qualifiedName(PermissionSetGroup.NamespacePrefix, PermissionSetGroup.DeveloperName);
    return { id: Id, kind: 'PermissionSetGroup', name };
  }
  if (PermissionSet === null || PermissionSet.IsOwnedByProfile) return null;
  return { id: Id, kind: 'PermissionSet', name: qualifiedName(PermissionSet.NamespacePrefix, PermissionSet.Name) };
}

function toLicense({ Id, PermissionSetLicense }: LicenseRow): HeldAssignment {
  return { id: Id, kind: 'PermissionSetLicense', name: PermissionSetLicense.DeveloperName };
}
