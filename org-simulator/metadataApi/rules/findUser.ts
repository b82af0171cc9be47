import type { OrgState, SObjectRecord } from '../../state/orgState.ts';

/** The user of that name, active or not. */
export function findUser(username: string, org: OrgState): SObjectRecord | undefined {
  return org.records.all('User').find((row) => String(row['Username']).toLowerCase() === username.toLowerCase());
}
