import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';

/** The first version whose SOAP API takes access tokens in JWT form (forcedotcom/source-deploy-retrieve, messages/sdr.md). */
const JWT_SINCE = 68;

/** Three parts of base64url, the first of which is a JSON object. */
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

/** Retrieving is SOAP only. Without this the org would say that the session has expired, which it has not. */
export function requireSoapSession({ connection, apiVersion }: Org): void {
  if (Number(apiVersion) >= JWT_SINCE || !JWT.test(connection.accessToken ?? '')) return;
  throw new OrgError(`The session has a token in JWT form, which the SOAP API takes from version ${JWT_SINCE}.0 on.`, {
    actions: [
      `Write apiVersion: "${JWT_SINCE}.0" in the environment file, or log in by an app that does not issue JWT-based access tokens.`,
    ],
  });
}
