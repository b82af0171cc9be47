import type { OrgState, SObjectRecord } from '../../state/orgState.ts';

/** The PermissionSet row of that API name, or failing that of that label; those of profiles and groups left out. */
export function findPermissionSet(name: string, org: OrgState): SObjectRecord | undefined {
  const wanted = name.toLowerCase();
  const rows = org.records.all('PermissionSet').filter(isOwnSet);
  return (
    rows.find((row) => String(row['Name']).toLowerCase() === wanted) ??
    rows.find((row) => String(row['Label']).toLowerCase() === wanted)
  );
}

function isOwnSet(row: SObjectRecord): boolean {
  return row['IsOwnedByProfile'] !== true && row['Type'] !== 'Group';
}
