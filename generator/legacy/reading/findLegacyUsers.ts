import type { Org } from '../../org/org.ts';
import { plainText } from '../../org/plainText.ts';
import { queryNames } from '../../org/queryNames.ts';
import { soql } from '../../org/soql.ts';
import type { LegacyUser } from './legacyUser.ts';

interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly Email: string | null;
  readonly IsActive: boolean;
  readonly LastPasswordChangeDate: string | null;
  readonly Profile: { readonly Name: string } | null;
}

/** Those users that the org has, active or not, by their user names in lower case. Throws OrgError. */
export async function findLegacyUsers(
  org: Org,
  usernames: readonly string[],
): Promise<ReadonlyMap<string, LegacyUser>> {
  const rows = await queryNames<UserRow>(
    org,
    usernames,
    (names) => soql`SELECT Id, Username, Email, IsActive, LastPasswordChangeDate, Profile.Name
      FROM User WHERE Username IN ${names}`,
  );
  return new Map(rows.map((row) => [row.Username.toLowerCase(), toUser(row)]));
}

function toUser({ Id, Username, Email, IsActive, LastPasswordChangeDate, Profile }: UserRow): LegacyUser {
  return {
    id: Id,
    username: plainText(Username),
    email: plainText(Email ?? ''),
    isActive: IsActive,
    profile: plainText(Profile?.Name ?? ''),
    passwordChangedAt: LastPasswordChangeDate === null ? null : new Date(LastPasswordChangeDate).toISOString(),
  };
}
