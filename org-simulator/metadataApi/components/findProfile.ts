import type { OrgState, SObjectRecord } from '../../state/orgState.ts';
import { profileName } from './profileName.ts';

/** The Profile row for a name as metadata writes it, in any case, encoded or not. */
export function findProfile(name: string, org: OrgState): SObjectRecord | undefined {
  const names = [profileName(name).toLowerCase(), name.toLowerCase()];
  return org.records.all('Profile').find((row) => names.includes(String(row['Name']).toLowerCase()));
}
