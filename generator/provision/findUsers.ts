import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { DesiredUser } from './desiredUser.ts';
import type { FoundUser } from './foundState.ts';
import type { UserFieldName } from './userFields.ts';

type UserRow = FoundUser['fields'] & {
  readonly Id: string;
  readonly UserType: string;
  readonly Profile: { readonly Id: string; readonly Name: string; readonly UserLicense: { readonly Name: string } };
  readonly UserRole: { readonly Id: string; readonly DeveloperName: string } | null;
};

/** A user without what only UserLogin knows. */
export type UnjudgedUser = Omit<FoundUser, 'frozen'>;

/** The users of those names that the org has, active or not. */
export async function findUsers(
  org: Org,
  desired: readonly Pick<DesiredUser, 'username'>[],
): Promise<readonly UnjudgedUser[]> {
  const rows = await queryNames<UserRow>(
    org,
    desired.map(({ username }) => username),
    (
      names,
    ) => soql`SELECT Id, Alias, CommunityNickname, Email, EmailEncodingKey, FederationIdentifier, FirstName, IsActive,
      LanguageLocaleKey, LastName, LocaleSidKey, TimeZoneSidKey, Username, UserType, Profile.Id, Profile.Name,
      Profile.UserLicense.Name, UserRole.Id, UserRole.DeveloperName FROM User WHERE Username IN ${names}`,
  );
  return rows.map(toUser);
}

function toUser(row: UserRow): UnjudgedUser {
  const { Id, Profile, UserRole } = row;
  const names = Object.keys(row).filter(
    (name) => !['Id', 'Profile', 'UserRole', 'UserType', 'attributes'].includes(name),
  );
  return {
    id: Id,
    username: String(row.Username),
    userType: row.UserType,
    fields: Object.fromEntries(names.map((name) => [name, row[name as UserFieldName]])) as FoundUser['fields'],
    profile: { id: Profile.Id, name: Profile.Name, userLicense: Profile.UserLicense.Name },
    role: UserRole && { id: UserRole.Id, name: UserRole.DeveloperName },
  };
}
