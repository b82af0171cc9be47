import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { queryTogether } from '../org/queryTogether.ts';
import { soql } from '../org/soql.ts';
import type { LoginRow } from './loginRow.ts';

export interface UserRow {
  readonly Id: string;
  readonly Username: string;
  readonly IsActive: boolean;
}

/** Users of these names and their UserLogin rows, in one call. */
export async function findLogins(
  org: Org,
  usernames: readonly string[],
): Promise<{ readonly users: readonly UserRow[]; readonly logins: readonly LoginRow[] }> {
  const together = { ...org, query: queryTogether(org) };
  const [users, logins] = await Promise.all([
    queryNames<UserRow>(
      together,
      usernames,
      (names) => soql`SELECT Id, Username, IsActive FROM User WHERE Username IN ${names}`,
    ),
    queryNames<LoginRow>(
      together,
      usernames,
      (names) => soql`SELECT Id, UserId, IsFrozen FROM UserLogin
        WHERE UserId IN (SELECT Id FROM User WHERE Username IN ${names})`,
    ),
  ]);
  return { users, logins };
}
