import type { Credentials } from './credentials.ts';
import { requestToken, type Session } from './requestToken.ts';
import { requireOrgHost } from './requireOrgHost.ts';
import { signLogin } from './signLogin.ts';

/** How a login is made, besides the credentials. */
export interface SessionOptions {
  readonly signal: AbortSignal;
  /** Milliseconds before the first repetition. */
  readonly retryDelay: number;
  /** `org.myDomain` of the environment, or null. */
  readonly myDomain: string | null;
}

/** Logs in with what the process environment gives; an access token is a session already. Throws OrgError. */
export async function startSession(
  credentials: Exclude<Credentials, { kind: 'stored' }>,
  options: SessionOptions,
): Promise<Session> {
  const { instanceUrl, foundBy } = credentials;
  const { myDomain } = options;
  const variable = credentials.kind === 'refresh-token' ? 'SFDX_AUTH_URL' : 'SF_ORG_INSTANCE_URL';
  requireOrgHost(instanceUrl, { namedBy: variable, known: [myDomain] });
  if (credentials.kind === 'access-token') return credentials;
  const parameters = credentials.kind === 'jwt' ? await jwtParameters(credentials) : refreshParameters(credentials);
  const session = await requestToken({ instanceUrl, foundBy, parameters, ...options });
  requireOrgHost(session.instanceUrl, { namedBy: 'The answer to the login', known: [myDomain, instanceUrl] });
  return session;
}

async function jwtParameters(credentials: Extract<Credentials, { kind: 'jwt' }>): Promise<Record<string, string>> {
  return {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: await signLogin(credentials),
  };
}

function refreshParameters(credentials: Extract<Credentials, { kind: 'refresh-token' }>): Record<string, string> {
  const { clientId, clientSecret, refreshToken } = credentials;
  return {
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: refreshToken,
    ...(clientSecret === '' ? {} : { client_secret: clientSecret }),
  };
}
