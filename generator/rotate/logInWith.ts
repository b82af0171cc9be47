import type { IntegrationSession } from '../oauth/integrationSession.ts';
import type { LoginDocument } from '../oauth/loginDocument.ts';
import { requestClientCredentialsToken } from '../oauth/requestClientCredentialsToken.ts';
import { requestJwtBearerToken } from '../oauth/requestJwtBearerToken.ts';

/** Logs in with exactly this login, once. Throws OAuthError when the org refuses, ToolError when it cannot be reached. */
export function logInWith(
  login: LoginDocument,
  where: { readonly origin: string; readonly signal: AbortSignal },
): Promise<IntegrationSession> {
  return login.flow === 'jwt-bearer'
    ? requestJwtBearerToken({ ...where, ...login, keyPem: login.privateKey })
    : requestClientCredentialsToken({ ...where, ...login });
}
