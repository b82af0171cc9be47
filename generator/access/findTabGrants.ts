import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import { unlessUnsupported } from '../org/unlessUnsupported.ts';
import type { SetGrant } from './accessRows.ts';

interface TabRow {
  readonly ParentId: string;
  /** `standard-Account`, `Invoice__c`. */
  readonly Name: string;
}

/** Tabs that these permission sets show or offer: a hidden one has no row (Tooling API, PermissionSetTabSetting). */
export async function findTabGrants(org: Org, setIds: readonly string[]): Promise<readonly SetGrant[]> {
  const rows = await unlessUnsupported(
    queryNames<TabRow>(
      org,
      setIds,
      (ids) => soql`SELECT ParentId, Name FROM PermissionSetTabSetting WHERE ParentId IN ${ids}`,
    ),
  );
  return rows.map(({ ParentId, Name }) => ({
    permissionSetId: ParentId,
    kind: 'tab',
    name: Name,
    operation: 'access',
  }));
}
