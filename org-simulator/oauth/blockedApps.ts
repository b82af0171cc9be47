import { rowsWith } from '../state/indexRows.ts';
import type { OrgState } from '../state/orgState.ts';
import { endAppSessions } from './endAppSessions.ts';
import { OauthError } from './oauthError.ts';

/** Rows of this type are no sObject: apps that an administrator blocked, by their labels. */
const TABLE = 'SimulatedBlockedApp';

/** "Ends all current user sessions with the app and blocks all new ones" (Salesforce Help, Connected Apps OAuth Usage, Block). */
export function blockApp(org: OrgState, label: string): void {
  org.records.insert(TABLE, { Label: label });
  endAppSessions(org, label);
}

export function unblockApp(org: OrgState, label: string): void {
  for (const { Id } of rowsWith(org.records.all(TABLE), 'Label', label)) org.records.remove(TABLE, Id);
}

/** Error as the authorization endpoint gives it (MicrosoftDocs, Copilot for Sales, "app blocked"); at the token endpoint it is assumed. */
export function assertNotBlocked(org: OrgState, label: string): void {
  if (rowsWith(org.records.all(TABLE), 'Label', label).length > 0)
    throw new OauthError('OAUTH_APP_BLOCKED', 'this app is blocked by admin');
}
