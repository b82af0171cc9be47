import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import type { OauthApp } from './oauthApp.ts';

interface Login {
  readonly app: OauthApp;
  readonly user: SObjectRecord;
  readonly sourceIp: string;
  readonly url: string;
  /** As Object Reference, LoginHistory, names it; null when left out. */
  readonly loginSubType?: string;
}

/** A row of the login history; OAuth logins are of type `Remote Access 2.0` (Object Reference, LoginHistory). */
export function recordLogin(org: OrgState, { app, user, sourceIp, url, loginSubType }: Login, status: string): void {
  const LoginTime = org.now().toISOString().replace('Z', '+0000');
  org.records.insert('LoginHistory', {
    UserId: user.Id,
    LoginTime,
    LoginType: 'Remote Access 2.0',
    LoginSubType: loginSubType ?? null,
    SourceIp: sourceIp,
    LoginUrl: new URL(url).host,
    Status: status,
    Application: app.label,
    Browser: 'Unknown',
    Platform: 'Unknown',
    ApiType: 'N/A',
    ApiVersion: 'N/A',
    ClientVersion: 'N/A',
    CountryIso: null,
    OptionsIsPost: true,
  });
  if (status === 'Success') org.records.update('User', user.Id, { LastLoginDate: LoginTime });
}
