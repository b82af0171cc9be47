import type { IntegrationSession } from './integrationSession.ts';
import { requestToken } from './requestToken.ts';

export interface ClientCredentialsRequest {
  /** Origin of the org's My Domain: the flow works nowhere else. */
  readonly origin: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly signal: AbortSignal;
}

/**
 * OAuth 2.0 client credentials flow. Key and secret go into the Basic header, form-encoded first (RFC 6749, 2.3.1);
 * no scope is sent, which Salesforce would refuse. Throws OAuthError, ToolError.
 */
export async function requestClientCredentialsToken(request: ClientCredentialsRequest): Promise<IntegrationSession> {
  const { origin, consumerKey, consumerSecret, signal } = request;
  const pair = `${encodeURIComponent(consumerKey)}:${encodeURIComponent(consumerSecret)}`;
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  const parameters = { grant_type: 'client_credentials' };
  return requestToken({ origin, flow: 'client-credentials', parameters, authorization, signal });
}
