import type { Org } from '../org/org.ts';
import { queryNames } from '../org/queryNames.ts';
import { soql } from '../org/soql.ts';
import { compareText } from '../shared/compareText.ts';

interface LicenseRow {
  readonly AssigneeId: string;
  readonly PermissionSetLicense: { readonly DeveloperName: string };
}

/** Developer names of the permission set licences of these users, sorted, by user id. */
export async function findHeldLicenses(
  org: Org,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await queryNames<LicenseRow>(
    org,
    userIds,
    (ids) => soql`SELECT AssigneeId, PermissionSetLicense.DeveloperName
      FROM PermissionSetLicenseAssign WHERE AssigneeId IN ${ids}`,
  );
  const byUser = Map.groupBy(rows, ({ AssigneeId }) => AssigneeId);
  return new Map([...byUser].map(([userId, some]) => [userId, namesOf(some)]));
}

function namesOf(rows: readonly LicenseRow[]): readonly string[] {
  return rows.map(({ PermissionSetLicense }) => PermissionSetLicense.DeveloperName).toSorted(compareText);
}
