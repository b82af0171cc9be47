import type { Simulator } from '../http/simulator.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { TokenAnswer, TokenRequest } from './grantToken.ts';
import { OauthError } from './oauthError.ts';

/**
 * The app that the Salesforce CLI logs people in with, installed in every org (forcedotcom/sfdx-core, authInfo.ts). The
 * simulated org has no web login, so its administrator's is the one refresh token there is.
 */
export const CLI_CLIENT_ID = 'PlatformCLI';

/** Its name in OauthToken rows. */
export const CLI_APP_NAME = 'Salesforce CLI';

/** A new access token for whoever logged in by `sf org login web` (Salesforce Help, remoteaccess_oauth_refresh_token_flow). */
export async function grantByRefreshToken(simulator: Simulator, { form }: TokenRequest): Promise<TokenAnswer> {
  if (form['client_id'] !== CLI_CLIENT_ID) {
    throw new OauthError('invalid_client_id', 'client identifier invalid');
  }
  const userId = simulator.refreshTokens.get(form['refresh_token'] ?? '');
  if (userId === undefined) throw new OauthError('invalid_grant', 'expired access/refresh token');
  if (simulator.org.records.get('User', userId)?.['IsActive'] !== true) {
    throw new OauthError('invalid_grant', 'inactive user');
  }
  countUse(simulator, form['refresh_token'] ?? '');
  const { token } = simulator.sessions.open({ userId, scopes: ['Full'], application: CLI_APP_NAME });
  const url = simulator.url();
  return {
    access_token: token,
    scope: 'refresh_token web api',
    instance_url: url,
    id: `${url}/id/${simulator.org.orgId}/${userId}`,
    token_type: 'Bearer',
    issued_at: String(simulator.org.now().getTime()),
  };
}

/** "Requests for refresh tokens increase the use count" (Salesforce Help, "Advanced User Details", OAuth Connected Apps). */
function countUse({ org }: Simulator, refreshToken: string): void {
  const [row] = rowsWith(org.records.all('OauthToken'), 'RequestToken', refreshToken);
  if (row === undefined) return;
  const LastUsedDate = org.now().toISOString().replace('Z', '+0000');
  org.records.update('OauthToken', row.Id, { UseCount: Number(row['UseCount']) + 1, LastUsedDate });
}
