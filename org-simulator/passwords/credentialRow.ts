import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';

/**
 * Rows of this type are no sObject: what the org keeps of a user's password. `Hashes`: hashes of the password and of former
 * ones, newest first, one a line; `TokenHash`: of the security token; `Since`; `Temporary`: made by Salesforce; `Failures`
 * and `LockedOn`: wrong passwords and what came of them.
 */
export const CREDENTIAL_TABLE = 'SimulatedPassword';

export function credentialRow(org: OrgState, userId: string): SObjectRecord | undefined {
  return rowsWith(org.records.all(CREDENTIAL_TABLE), 'UserId', userId)[0];
}
