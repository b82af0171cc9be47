import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { OauthError } from './oauthError.ts';

/** Of a user within an hour (Salesforce Help, "Login Rate Limit"; public reports quote the text). */
const LOGINS_PER_HOUR = 3600;

/** A user may log in so often within an hour. */
export function assertLoginRate(org: OrgState, user: SObjectRecord): void {
  const since = org.now().getTime() - 3_600_000;
  const recent = rowsWith(org.records.all('LoginHistory'), 'UserId', user.Id).filter(
    ({ Status, LoginTime }) => Status === 'Success' && new Date(String(LoginTime)).getTime() > since,
  );
  if (recent.length >= (org.options.loginsPerHour ?? LOGINS_PER_HOUR))
    throw new OauthError('invalid_grant', 'login rate exceeded', 'Login Rate Exceeded');
}
