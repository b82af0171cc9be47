import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { ComingMetadata } from './comingMetadata.ts';
import type { ProvisionPlan } from './provisionPlan.ts';

interface HolderRow {
  readonly Assignee: { readonly Username: string };
  readonly PermissionSet: { readonly Name: string };
}

/**
 * Warnings about integrations whose user is to be created although somebody holds the permission set that was generated
 * for it: most likely the same user under the name it had before. A user name is the only key that an org has, so a
 * changed one looks like a new user, and the old one would keep its access unnoticed. Asks only when there is reason to.
 */
export async function findFormerUsers(
  org: Org,
  { users }: Pick<ProvisionPlan, 'users'>,
  coming: ComingMetadata,
): Promise<readonly string[]> {
  const isNew = new Set(coming.permissionSets.map((name) => name.toLowerCase()));
  const created = new Map(
    users
      .filter(({ userId, developerName }) => userId === null && !isNew.has(developerName.toLowerCase()))
      .map((user) => [user.developerName.toLowerCase(), user]),
  );
  const rows = await queryNames<HolderRow>(
    org,
    [...created.values()].map(({ developerName }) => developerName),
    (names) => soql`SELECT Assignee.Username, PermissionSet.Name FROM PermissionSetAssignment
      WHERE PermissionSet.Name IN ${names} AND PermissionSet.NamespacePrefix = ${null} AND Assignee.IsActive = ${true}`,
  );
  return rows.flatMap(({ Assignee, PermissionSet }) => {
    const user = created.get(PermissionSet.Name.toLowerCase());
    return user === undefined ? [] : [describe(user, Assignee.Username)];
  });
}

function describe({ developerName, username }: ProvisionPlan['users'][number], holder: string): string {
  return (
    `${developerName}: ${username} is a new user, but ${holder} has the permission set of this integration already. ` +
    `If that is the same integration under its old user name, change the name in Setup > Users > ${holder} before this ` +
    'runs, or deactivate that user afterwards: it keeps its licences and its access.'
  );
}
