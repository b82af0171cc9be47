import type { IntegrationSession } from './integrationSession.ts';
import { requestToken } from './requestToken.ts';
import { signJwt } from './signJwt.ts';

export interface JwtBearerRequest {
  /** Origin of the org's My Domain; also the assertion's audience. */
  readonly origin: string;
  readonly consumerKey: string;
  readonly username: string;
  readonly keyPem: string;
  readonly signal: AbortSignal;
}

/** OAuth 2.0 JWT bearer flow (help xcloud.remoteaccess_oauth_jwt_flow). Throws OAuthError, ToolError. */
export async function requestJwtBearerToken(request: JwtBearerRequest): Promise<IntegrationSession> {
  const { origin, consumerKey, username, keyPem, signal } = request;
  const claims = { issuer: consumerKey, subject: username, audience: origin, now: new Date() };
  const assertion = await signJwt(claims, keyPem);
  const parameters = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion };
  return requestToken({ origin, flow: 'jwt-bearer', parameters, signal });
}
