import { SESSION_APP } from '../session/sessionStore.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { OrgState } from '../state/orgState.ts';

/** Ends what was given in the name of an app: its access tokens and refresh tokens. `label` as OauthToken rows name it. */
export function endAppSessions(org: OrgState, label: string): void {
  for (const { Id } of rowsWith(org.records.all('AuthSession'), SESSION_APP, label))
    org.records.remove('AuthSession', Id);
  for (const { Id } of rowsWith(org.records.all('OauthToken'), 'AppName', label)) org.records.remove('OauthToken', Id);
}
