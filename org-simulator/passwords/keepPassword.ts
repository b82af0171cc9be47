import { ApiError } from '../http/apiError.ts';
import { mailUser } from '../mail/mailUser.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { CREDENTIAL_TABLE, credentialRow } from './credentialRow.ts';
import { getsSecurityToken } from './getsSecurityToken.ts';
import { hashed, matchesHash } from './hashed.ts';
import { newSecurityToken } from './newSecurityToken.ts';
import { passwordPolicy } from './passwordPolicy.ts';
import { passwordProblem } from './passwordProblem.ts';

interface NewPassword {
  readonly password: string;
  /** Made by Salesforce; it has to be changed. */
  readonly temporary: boolean;
}

/**
 * Gives a user a password and mails a new security token: "When users change their password or reset their security token,
 * Salesforce sends a new security token to the email address on the user's Salesforce record" (SOAP API Developer Guide,
 * login()), unless it is one of those who get none. The former token is void either way. A lock ends with it.
 * @throws ApiError INVALID_NEW_PASSWORD. That a repeated one is answered with HTTP 500 is what a public PHP client catches.
 */
export function keepPassword(org: OrgState, user: SObjectRecord, { password, temporary }: NewPassword): void {
  const policy = passwordPolicy(org, user);
  const problem = temporary ? undefined : passwordProblem(policy, password, String(user['Username']));
  if (problem !== undefined) throw new ApiError('INVALID_NEW_PASSWORD', problem);
  const row = credentialRow(org, user.Id);
  const former = String(row?.['Hashes'] ?? '')
    .split('\n')
    .filter((hash) => hash !== '');
  // The one in use counts as the first of the history.
  if (former.slice(0, Math.max(1, policy.passwordHistory)).some((hash) => matchesHash(password, hash)))
    throw new ApiError('INVALID_NEW_PASSWORD', 'invalid repeated password', { status: 500 });
  const token = newSecurityToken();
  const fields = {
    UserId: user.Id,
    Hashes: [hashed(password), ...former].join('\n'),
    TokenHash: hashed(token),
    Since: org.now().toISOString(),
    Temporary: temporary,
    Failures: 0,
    LockedOn: null,
  };
  if (row === undefined) org.records.insert(CREDENTIAL_TABLE, fields);
  else org.records.update(CREDENTIAL_TABLE, row.Id, fields);
  org.records.update('User', user.Id, { LastPasswordChangeDate: org.now().toISOString().replace('Z', '+0000') });
  if (temporary) mailUser(org, user, { kind: 'password-reset' });
  if (getsSecurityToken(org, user)) mailUser(org, user, { kind: 'security-token', securityToken: token });
}
