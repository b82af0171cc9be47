import type { Simulator } from '../http/simulator.ts';
import { rowsWith } from '../state/indexRows.ts';

/**
 * Revokes an access token, or what a delete token of an OauthToken row stands for: the refresh token and all access
 * tokens that came of it (Apex Reference, Auth.OauthTokenType; Salesforce Help, remoteaccess_revoke_token). False for a
 * token that is unknown.
 */
export function revokeToken({ org, sessions, refreshTokens }: Simulator, token: string): boolean {
  if (sessions.close(token)) return true;
  const refreshToken = [...refreshTokens].find(([text]) => text === token);
  const [row] = rowsWith(
    org.records.all('OauthToken'),
    refreshToken === undefined ? 'DeleteToken' : 'RequestToken',
    token,
  );
  if (row === undefined) return refreshTokens.delete(token);
  refreshTokens.delete(String(row['RequestToken']));
  sessions.closeAll({ userId: String(row['UserId']), application: String(row['AppName']) });
  org.records.remove('OauthToken', row.Id);
  return true;
}
