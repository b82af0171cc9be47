import type { DesiredUser } from './desiredUser.ts';
import type { UnjudgedUser } from './findUsers.ts';

/** What was found under present and former names of users. */
export interface FoundNames {
  /** Found under the names that they are to have. */
  readonly present: readonly UnjudgedUser[];
  /** To be renamed: each under the name that it is to get, with the one it has among its fields. */
  readonly renamed: readonly UnjudgedUser[];
}

/**
 * Tells users whose name changed in their definition from others: a user name is the only key that an org has, but the
 * user stays the same, with its history, its records and its seat of a licence. Renamed is who stands in the org under
 * one former name of an integration that has no user under its present name. An inactive user has come to its end and stays
 * what it is, and where two fit, neither is taken. Pure.
 */
export function findRenamedUsers(desired: readonly DesiredUser[], found: readonly UnjudgedUser[]): FoundNames {
  const byName = new Map(found.map((user) => [user.username.toLowerCase(), user]));
  const present = desired.flatMap(({ username }) => byName.get(username.toLowerCase()) ?? []);
  const renamed = desired
    .filter(({ username }) => !byName.has(username.toLowerCase()))
    .flatMap(({ username, formerUsernames = [] }) => {
      const former = formerUsernames.flatMap((name) => byName.get(name.toLowerCase()) ?? []);
      const active = former.filter(({ fields }) => fields.IsActive === true);
      return active.length === 1 ? active.map((user) => ({ ...user, username })) : [];
    });
  return { present, renamed };
}
