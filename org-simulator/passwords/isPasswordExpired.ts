import { userAccess } from '../access/userAccess.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { credentialRow } from './credentialRow.ts';
import { passwordPolicy } from './passwordPolicy.ts';

/**
 * Of age by the policy unless the user holds Password Never Expires (Salesforce Help, "Set Password Policies"), or made by
 * Salesforce ("a temporary, system-generated value": SOAP API Developer Guide, resetPassword(); that such a one counts as
 * expired is not documented). Without any password: true.
 */
export function isPasswordExpired(org: OrgState, user: SObjectRecord): boolean {
  const row = credentialRow(org, user.Id);
  if (row === undefined || row['Temporary'] === true) return true;
  const days = passwordPolicy(org, user).passwordExpiration;
  if (days === 0 || userAccess(org, user.Id).has('PasswordNeverExpires')) return false;
  return org.now().getTime() - new Date(String(row['Since'])).getTime() >= days * 86_400_000;
}
