import type { Simulator } from '../http/simulator.ts';
import { refusePasswordLogin } from '../passwords/refusePasswordLogin.ts';
import { assertLoginRate } from './assertLoginRate.ts';
import { assertApproved } from './assertMayLogIn.ts';
import { clientApp, openTokenSession, type TokenAnswer, type TokenRequest, userNamed } from './grantToken.ts';
import { OauthError } from './oauthError.ts';
import { recordLogin } from './recordLogin.ts';

/**
 * User name, password and security token, for connected apps of orgs that do not block the flow; new orgs do (Salesforce Help,
 * remoteaccess_oauth_username_password_flow; Metadata API Developer Guide, OauthOidcSettings, blockOAuthUnPwFlow). External
 * client apps do not have it (Salesforce Help, on the OAuth flows of external client apps); the code for that is not documented.
 * Whatever is wrong with user, password or place is an "authentication failure" (Salesforce Help, "OAuth 2.0 Errors").
 */
export async function grantByPassword(simulator: Simulator, request: TokenRequest): Promise<TokenAnswer> {
  const { org } = simulator;
  const app = clientApp(simulator, request);
  if (app.kind === 'ExternalClientApp') throw new OauthError('unsupported_grant_type', 'grant type not supported');
  const failed = new OauthError('invalid_grant', 'authentication failure');
  if (org.options.passwordFlow !== true) throw failed;
  const user = userNamed(org, request.form['username'] ?? '');
  if (user !== undefined) assertLoginRate(org, user);
  const { sourceIp, form } = request;
  const refusal = refusePasswordLogin(org, { user, password: form['password'] ?? '', sourceIp });
  const login = { app, sourceIp, url: simulator.url(), loginSubType: 'OauthUsernamePassword' };
  if (user === undefined) throw failed;
  if (refusal !== undefined) {
    recordLogin(org, { ...login, user }, refusal.status ?? 'Failed');
    throw failed;
  }
  assertApproved(org, { app, user, sourceIp });
  recordLogin(org, { ...login, user }, 'Success');
  return openTokenSession(simulator, { app, user });
}
