import { graceAfter } from '../org/graceAfter.ts';
import { requireOrgHost } from '../org/requireOrgHost.ts';
import { requireSafeUrl } from '../org/requireSafeUrl.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import type { OAuthFlow } from '../resolve/resolvedIntegrationUser.ts';
import { fetchJson } from './fetchJson.ts';
import type { IntegrationSession } from './integrationSession.ts';
import { OAuthError } from './oauthError.ts';
import { openSession } from './openSession.ts';

/** One call of the token endpoint. Parameters and authorization are secret. */
export interface TokenRequest {
  /** Origin of the org's My Domain. */
  readonly origin: string;
  readonly flow: OAuthFlow;
  /** Form parameters, `grant_type` among them. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Value of the Authorization header, if any. */
  readonly authorization?: string;
  readonly signal: AbortSignal;
}

/** Logs in. Throws OAuthError when the org refuses, ToolError when it cannot be reached. */
export async function requestToken(request: TokenRequest): Promise<IntegrationSession> {
  const { flow, parameters, authorization, signal } = request;
  throwIfStopped(signal, 'Logging in');
  const origin = requireSafeUrl(request.origin, 'The My Domain of the org');
  const { status, body, clockAhead } = await fetchJson({
    url: `${origin}/services/oauth2/token`,
    method: 'POST',
    headers: { accept: 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: new URLSearchParams(parameters),
    // A login that the org has granted already must not get lost: its token could not be ended any more.
    signal: graceAfter(signal),
  });
  const token = textOf(body, 'access_token');
  if (status !== 200 || token === '') {
    const description = textOf(body, 'error_description');
    throw new OAuthError(flow, textOf(body, 'error') || `HTTP ${status}`, { description, clockAhead });
  }
  const namedBy = 'The answer to the login';
  const named = requireSafeUrl(textOf(body, 'instance_url') || origin, namedBy);
  const instanceUrl = requireOrgHost(named, { namedBy, known: [origin] });
  return openSession(token, { origin, instanceUrl, clockAhead, signal });
}

function textOf(body: unknown, name: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}
