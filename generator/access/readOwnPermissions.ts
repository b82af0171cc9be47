import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { soql } from '../org/soql.ts';
import { permissionNames } from './permissionNames.ts';

/**
 * The user permissions of the connected user himself, over profile, sets and groups: `ModifyMetadata`, `ApiEnabled`. One
 * call, open to everybody: UserPermissionAccess is there for users without View Setup (Object Reference,
 * UserPermissionAccess). A permission that the org does not know has no column (OrgCheck, issue 592), so it is never named
 * in the query: FIELDS() takes what is there and keeps the URL short (SOQL Reference, FIELDS()).
 * @throws OrgError also when the org does not tell: nobody must be taken for a user without permissions then.
 */
export async function readOwnPermissions(org: Org): Promise<ReadonlySet<string>> {
  const [row] = await org.query<Readonly<Record<string, unknown>>>(
    soql`SELECT FIELDS(STANDARD) FROM UserPermissionAccess`,
  );
  if (row === undefined) throw new OrgError(`The org does not tell which user permissions ${org.username} has.`);
  return new Set(permissionNames(row));
}
