import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { CREDENTIAL_TABLE, credentialRow } from './credentialRow.ts';
import { matchesHash } from './hashed.ts';
import { SECURITY_TOKEN_LENGTH } from './newSecurityToken.ts';
import { passwordPolicy } from './passwordPolicy.ts';

/**
 * - `locked`: too many wrong ones before
 * - `with-token`: the password and right after it the security token
 * - `without-token`: the password, and nothing or a wrong token after it
 */
export type PasswordCheck = 'wrong' | 'locked' | 'with-token' | 'without-token';

/** Whether a text is a user's password. Wrong ones are counted, and lock the user out as its policy says. */
export function checkPassword(org: OrgState, user: SObjectRecord, given: string): PasswordCheck {
  const row = credentialRow(org, user.Id);
  if (row === undefined) return 'wrong';
  if (isLocked(org, user, row)) return 'locked';
  const [hash = ''] = String(row['Hashes']).split('\n');
  const [start, end] = [given.slice(0, -SECURITY_TOKEN_LENGTH), given.slice(-SECURITY_TOKEN_LENGTH)];
  const followed = matchesHash(start, hash);
  if (!followed && !matchesHash(given, hash)) return countFailure(org, user, row);
  org.records.update(CREDENTIAL_TABLE, row.Id, { Failures: 0 });
  return followed && matchesHash(end, String(row['TokenHash'])) ? 'with-token' : 'without-token';
}

/** A lock ends after its time, or when an administrator takes it away (UserLogin.IsPasswordLocked). */
function isLocked(org: OrgState, user: SObjectRecord, row: SObjectRecord): boolean {
  if (row['LockedOn'] === null) return false;
  const minutes = passwordPolicy(org, user).lockoutInterval;
  const age = org.now().getTime() - new Date(String(row['LockedOn'])).getTime();
  if (loginRow(org, user)?.['IsPasswordLocked'] === true && (minutes === 0 || age < minutes * 60_000)) return true;
  org.records.update(CREDENTIAL_TABLE, row.Id, { Failures: 0, LockedOn: null });
  showLock(org, user, false);
  return false;
}

function countFailure(org: OrgState, user: SObjectRecord, row: SObjectRecord): PasswordCheck {
  const Failures = Number(row['Failures']) + 1;
  const most = passwordPolicy(org, user).maxLoginAttempts;
  const locked = most > 0 && Failures >= most;
  org.records.update(CREDENTIAL_TABLE, row.Id, { Failures, LockedOn: locked ? org.now().toISOString() : null });
  if (locked) showLock(org, user, true);
  return 'wrong';
}

function showLock(org: OrgState, user: SObjectRecord, IsPasswordLocked: boolean): void {
  const login = loginRow(org, user);
  if (login !== undefined) org.records.update('UserLogin', login.Id, { IsPasswordLocked });
}

function loginRow(org: OrgState, { Id }: SObjectRecord): SObjectRecord | undefined {
  return rowsWith(org.records.all('UserLogin'), 'UserId', Id)[0];
}
