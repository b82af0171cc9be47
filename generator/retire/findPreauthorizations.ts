import { findExistingApps } from '../deploy/findExistingApps.ts';
import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { FoundPreauthorization } from './foundRetirement.ts';
import type { RetirementRequest } from './retirementRequest.ts';

interface AccessRow {
  readonly Id: string;
  readonly SetupEntityId: string;
  readonly Parent: { readonly Name: string };
}

/**
 * Rows that let a generated permission set use an app of others which its definition no longer names (Object Reference,
 * SetupEntityAccess). An app that is gone took them along. Asks nothing when the list names none. Throws OrgError.
 */
export async function findPreauthorizations(
  org: Org,
  { tombstones }: RetirementRequest,
): Promise<readonly FoundPreauthorization[]> {
  const wanted = tombstones.filter(({ type }) => type === 'SetupEntityAccess');
  if (wanted.length === 0) return [];
  const ids = await findExistingApps(org, [...new Set(wanted.map(({ name }) => name))]);
  const rows = await queryNames<AccessRow>(
    org,
    [...new Set(ids.values())],
    (some) => soql`SELECT Id, SetupEntityId, Parent.Name FROM SetupEntityAccess
      WHERE Parent.IsOwnedByProfile = ${false} AND Parent.NamespacePrefix = ${null} AND SetupEntityId IN ${some}`,
  );
  return wanted.flatMap(({ integration, name, username }) =>
    rows
      .filter((row) => row.SetupEntityId === ids.get(name) && row.Parent.Name.toLowerCase() === username?.toLowerCase())
      .map(({ Id }) => ({ id: Id, integration, app: name })),
  );
}
