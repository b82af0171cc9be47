import type { IntegrationSession } from '../integrationSession.ts';
import type { LoginDocument } from '../loginDocument.ts';
import { requestClientCredentialsToken } from '../requestClientCredentialsToken.ts';
import { requestJwtBearerToken } from '../requestJwtBearerToken.ts';

/** Logs in with exactly this login, as the integration's program does. Throws OAuthError, ToolError. */
export function requestLogin(
  login: LoginDocument,
  where: { /** Of the org's My Domain. */ readonly origin: string; readonly signal: AbortSignal },
): Promise<IntegrationSession> {
  return login.flow === 'jwt-bearer'
    ? requestJwtBearerToken({ ...where, ...login, keyPem: login.privateKey })
    : requestClientCredentialsToken({ ...where, ...login });
}
