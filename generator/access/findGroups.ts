import type { Org } from '../org/org.ts';
import { qualifiedName } from '../org/qualifiedName.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import type { AccessGroup } from './accessRows.ts';

/** A permission set group as the org keeps it. */
export interface FoundGroup extends AccessGroup {
  /** The permission set in which Salesforce keeps what the group grants; null before its first calculation. */
  readonly resultId: string | null;
}

interface GroupRow {
  readonly Id: string;
  readonly DeveloperName: string;
  readonly NamespacePrefix: string | null;
  readonly Status: string;
}

interface ComponentRow {
  readonly PermissionSetGroupId: string;
  readonly PermissionSetId: string;
}

interface ResultRow {
  readonly Id: string;
  readonly PermissionSetGroupId: string;
}

/** Key prefix of MutingPermissionSet, the other thing that a PermissionSetGroupComponent refers to (Object Reference). */
const MUTING = '0QM';

/**
 * These groups with their permission sets and the set that holds the result (Object Reference, PermissionSet,
 * PermissionSetGroupId). What muting sets mute is not read: of Apex classes, apps and the like no record tells, as
 * SetupEntityAccess refers to permission sets only (Object Reference, SetupEntityAccess, ParentId). The result has it.
 */
export async function findGroups(org: Org, ids: readonly string[]): Promise<readonly FoundGroup[]> {
  const [groups, components, results] = await Promise.all([
    queryNames<GroupRow>(
      org,
      ids,
      (some) => soql`SELECT Id, DeveloperName, NamespacePrefix, Status FROM PermissionSetGroup WHERE Id IN ${some}`,
    ),
    queryNames<ComponentRow>(
      org,
      ids,
      (some) => soql`SELECT PermissionSetGroupId, PermissionSetId
        FROM PermissionSetGroupComponent WHERE PermissionSetGroupId IN ${some}`,
    ),
    queryNames<ResultRow>(
      org,
      ids,
      (some) => soql`SELECT Id, PermissionSetGroupId FROM PermissionSet WHERE PermissionSetGroupId IN ${some}`,
    ),
  ]);
  const membersOf = Map.groupBy(components, ({ PermissionSetGroupId }) => PermissionSetGroupId);
  const resultOf = new Map(results.map(({ Id, PermissionSetGroupId }) => [PermissionSetGroupId, Id]));
  return groups.map(({ Id, DeveloperName, NamespacePrefix, Status }) => ({
    id: Id,
    name: qualifiedName(NamespacePrefix, DeveloperName),
    status: Status,
    permissionSetIds: (membersOf.get(Id) ?? [])
      .map(({ PermissionSetId }) => PermissionSetId)
      .filter((id) => !id.startsWith(MUTING)),
    resultId: resultOf.get(Id) ?? null,
  }));
}
