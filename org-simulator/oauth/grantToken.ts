import type { Simulator } from '../http/simulator.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { assertMayLogIn } from './assertMayLogIn.ts';
import { assertNotBlocked } from './blockedApps.ts';
import { findOauthApp } from './findOauthApp.ts';
import type { OauthApp } from './oauthApp.ts';
import { OauthError } from './oauthError.ts';
import { knownCertificate } from './propagation/certificateHistory.ts';
import type { ServerView } from './propagation/serverView.ts';
import { recordLogin } from './recordLogin.ts';
import { scopeText } from './scopeText.ts';
import { readAssertion, verifiedSubject } from './verifiedSubject.ts';

/** A request to the token endpoint. */
export interface TokenRequest {
  readonly form: Readonly<Record<string, string | undefined>>;
  /** From HTTP Basic, when the client sent its credentials so. */
  readonly client: { readonly id: string; readonly secret: string } | undefined;
  readonly host: string;
  /** The login server that it reached. */
  readonly server: ServerView;
  readonly sourceIp: string;
}

export type TokenAnswer = Readonly<Record<string, string>>;

/** JWT bearer: the app by its key, the signature by its certificate, the user by the assertion's subject. No refresh token. */
export async function grantByAssertion(simulator: Simulator, request: TokenRequest): Promise<TokenAnswer> {
  const assertion = request.form['assertion'];
  if (assertion === undefined) throw new OauthError('invalid_request', 'missing required parameter: assertion');
  const app = knownApp(simulator.org, request, readAssertion(assertion).iss);
  // External client apps are known at the org's My Domain only (forcedotcom/cli#3482).
  if (app.kind === 'ExternalClientApp' && request.host !== new URL(simulator.url()).host) {
    throw new OauthError('app_not_found', 'External client app is not installed in this org');
  }
  const subject = await verifiedSubject(simulator.org, app, { assertion, url: simulator.url() });
  assertScopes(app);
  const user = userNamed(simulator.org, subject);
  if (user === undefined || !app.adminApprovedOnly) {
    throw new OauthError('invalid_grant', "user hasn't approved this consumer");
  }
  return logIn(simulator, request, { app, user });
}

/** Client credentials: key and secret, on My Domain only, for the user that the app runs as. */
export async function grantByClientCredentials(simulator: Simulator, request: TokenRequest): Promise<TokenAnswer> {
  if (request.host !== new URL(simulator.url()).host)
    throw new OauthError('invalid_grant', 'request not supported on this domain');
  if (request.form['scope'] !== undefined) throw new OauthError('invalid_request', 'scope parameter not supported');
  const app = clientApp(simulator, request);
  if (!app.clientCredentials.enabled || simulator.org.options.clientCredentialsFlow === false)
    throw new OauthError('invalid_grant', 'client credentials flow not enabled');
  const user = userNamed(simulator.org, app.clientCredentials.runAs ?? '');
  if (user === undefined) throw new OauthError('invalid_grant', 'no client credentials user enabled');
  const answer = logIn(simulator, request, { app, user, loginSubType: 'OauthClientCredentials' });
  return { ...answer, issued_at: String(simulator.org.now().getTime()) };
}

/** The app that a request names with its secret, in the body or by HTTP Basic. */
export function clientApp({ org }: Simulator, request: TokenRequest): OauthApp {
  const app = knownApp(org, request, request.client?.id ?? request.form['client_id']);
  if ((request.client?.secret ?? request.form['client_secret']) === app.consumerSecret) return app;
  throw new OauthError('invalid_client', 'invalid client credentials');
}

/** A key is unknown until it has reached the server, and so is another certificate; what is switched off is not there either. */
function knownApp(org: OrgState, { server }: TokenRequest, consumerKey: string | undefined): OauthApp {
  const app = findOauthApp(org, consumerKey ?? '');
  if (app?.enabled === true && server.knows(app.createdDate)) {
    assertNotBlocked(org, app.label);
    return { ...app, certificate: knownCertificate(org, app, server) };
  }
  throw new OauthError('invalid_client_id', 'client identifier invalid');
}

/** JWT bearer wants `refresh_token` and one scope besides (Salesforce Help, remoteaccess_oauth_jwt_flow). */
function assertScopes({ scopes }: OauthApp): void {
  const refresh = scopes.some((scope) => /^(RefreshToken|OfflineAccess)$/i.test(scope));
  if (refresh && scopes.length > 1) return;
  throw new OauthError(
    'invalid_request',
    'refresh_token scope is required and the connected app should be installed and preauthorized.',
  );
}

export function userNamed(org: OrgState, username: string): SObjectRecord | undefined {
  return username === '' ? undefined : rowsWith(org.records.all('User'), 'Username', username)[0];
}

/** Every attempt by a known user leaves a row in the login history, failed ones too. */
function logIn(
  simulator: Simulator,
  { sourceIp }: TokenRequest,
  login: { readonly app: OauthApp; readonly user: SObjectRecord; readonly loginSubType?: string },
): TokenAnswer {
  const { org } = simulator;
  const attempt = { ...login, sourceIp, url: simulator.url() };
  try {
    assertMayLogIn(org, attempt);
  } catch (error) {
    if (error instanceof OauthError) recordLogin(org, attempt, error.loginStatus ?? 'Failed');
    throw error;
  }
  recordLogin(org, attempt, 'Success');
  return openTokenSession(simulator, login);
}

/** An access token for a user who may log in. */
export function openTokenSession(
  simulator: Simulator,
  { app, user }: { app: OauthApp; user: SObjectRecord },
): TokenAnswer {
  const { org, sessions } = simulator;
  const url = simulator.url();
  const about = { userId: user.Id, application: app.label };
  // "It's possible for Salesforce to issue the same access token" (Salesforce Help, remoteaccess_oauth_tokens_scopes).
  const reused = org.options.reusesSessions === true ? sessions.find(about) : undefined;
  const { token } = reused ?? sessions.open({ ...about, scopes: app.scopes });
  return {
    access_token: token,
    scope: scopeText(app.scopes),
    instance_url: url,
    id: `${url}/id/${org.orgId}/${user.Id}`,
    token_type: 'Bearer',
  };
}
