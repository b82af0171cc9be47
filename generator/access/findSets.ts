import type { Org } from '../org/org.ts';
import { qualifiedName } from '../org/qualifiedName.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { AccessSet, SetGrant } from './accessRows.ts';
import { permissionNames } from './permissionNames.ts';

interface SetRow {
  readonly Id: string;
  readonly Name: string;
  readonly NamespacePrefix: string | null;
  readonly IsOwnedByProfile: boolean;
  readonly [column: string]: unknown;
}

export interface FoundSets {
  readonly sets: readonly AccessSet[];
  /** Their user permissions. */
  readonly grants: readonly SetGrant[];
}

/**
 * Permission sets with their user permissions, which are columns. There are hundreds and every org has others: FIELDS()
 * takes what there is, and keeps the URL short (SOQL Reference, FIELDS(); 16,384 bytes of URI and header: REST API
 * Developer Guide, status code 414).
 */
export async function findSets(org: Org, ids: readonly string[]): Promise<FoundSets> {
  const rows = await queryNames<SetRow>(
    org,
    ids,
    (some) => soql`SELECT FIELDS(STANDARD) FROM PermissionSet WHERE Id IN ${some}`,
  );
  return {
    sets: rows.map(({ Id, Name, NamespacePrefix, IsOwnedByProfile }) => ({
      id: Id,
      name: qualifiedName(NamespacePrefix, Name),
      ownedByProfile: IsOwnedByProfile,
    })),
    grants: rows.flatMap((row) =>
      permissionNames(row).map(
        (name): SetGrant => ({ permissionSetId: row.Id, kind: 'userPermission', name, operation: 'access' }),
      ),
    ),
  };
}
