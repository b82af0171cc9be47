import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { ComingMetadata } from './comingMetadata.ts';
import type { DesiredUser } from './desiredUser.ts';
import { findUsers, type UnjudgedUser } from './findUsers.ts';
import { isCopyOf } from './isCopyOf.ts';

interface HolderRow {
  readonly Assignee: { readonly Username: string };
  readonly PermissionSet: { readonly Name: string };
}

interface Copy {
  readonly user: DesiredUser;
  /** The name it has in the sandbox. */
  readonly present: string;
}

/**
 * Integration users of production that a sandbox got by being refreshed, for users that the sandbox does not have under
 * their own names. Each is found under the name that it is to get, with the one it has among its fields, so that it is
 * renamed and no second user made.
 *
 * A copy has an address that ends in `.invalid` (help 000386507), holds the permission set that is generated for this
 * integration, and has a name that a sandbox makes of the integration's. Where two fit, none is taken. One query more,
 * in sandboxes, for users that are missing although their permission set is there.
 */
export async function findCopiedUsers(
  org: Org,
  desired: readonly DesiredUser[],
  { found, coming }: { readonly found: readonly UnjudgedUser[]; readonly coming: ComingMetadata },
): Promise<readonly UnjudgedUser[]> {
  const open = org.type === 'sandbox' ? missing(desired, found, coming) : [];
  const rows = await queryNames<HolderRow>(
    org,
    open.map(({ developerName }) => developerName),
    (names) => soql`SELECT Assignee.Username, PermissionSet.Name FROM PermissionSetAssignment
      WHERE PermissionSet.Name IN ${names} AND PermissionSet.NamespacePrefix = ${null} AND Assignee.IsActive = ${true}
      AND Assignee.Email LIKE ${'%.invalid'}`,
  );
  const copies = pair(open, rows, new Set(desired.map(({ username }) => username.toLowerCase())));
  const users = await findUsers(
    org,
    copies.map(({ present }) => ({ username: present })),
  );
  const wanted = new Map(copies.map(({ user, present }) => [present.toLowerCase(), user.username]));
  return users.flatMap((user) => {
    const username = wanted.get(user.username.toLowerCase());
    return username === undefined ? [] : [{ ...user, username }];
  });
}

function missing(
  desired: readonly DesiredUser[],
  found: readonly UnjudgedUser[],
  coming: ComingMetadata,
): readonly DesiredUser[] {
  const there = new Set(found.map(({ username }) => username.toLowerCase()));
  const isNew = new Set(coming.permissionSets.map((name) => name.toLowerCase()));
  return desired.filter(
    ({ username, developerName }) => !there.has(username.toLowerCase()) && !isNew.has(developerName.toLowerCase()),
  );
}

function pair(
  open: readonly DesiredUser[],
  rows: readonly HolderRow[],
  desiredNames: ReadonlySet<string>,
): readonly Copy[] {
  const byUser = new Map(open.map((user) => [user.developerName.toLowerCase(), user]));
  const fitting = rows.flatMap(({ Assignee: { Username }, PermissionSet }) => {
    const user = byUser.get(PermissionSet.Name.toLowerCase());
    const fits = user !== undefined && isCopyOf(Username, user.username) && !desiredNames.has(Username.toLowerCase());
    return fits ? [{ user, present: Username }] : [];
  });
  const alone = (key: (copy: Copy) => string) => {
    const groups = Map.groupBy(fitting, key);
    return (copy: Copy) => groups.get(key(copy))?.length === 1;
  };
  const [onlyOne, onlyForOne] = [
    alone(({ user }) => user.developerName),
    alone(({ present }) => present.toLowerCase()),
  ];
  return fitting.filter((copy) => onlyOne(copy) && onlyForOne(copy));
}
