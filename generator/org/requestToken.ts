import { OrgError } from './orgError.ts';
import { plainText } from './plainText.ts';
import { repeatSafely } from './repeatSafely.ts';
import { requireSafeUrl } from './requireSafeUrl.ts';

/** A session of the org; the token is secret. */
export interface Session {
  readonly accessToken: string;
  readonly instanceUrl: string;
}

/** One call of the OAuth token endpoint. */
export interface TokenRequest {
  readonly instanceUrl: string;
  /** Form parameters, `grant_type` among them. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly foundBy: string;
  readonly signal: AbortSignal;
  readonly retryDelay: number;
}

/**
 * Exchanges what the process environment gives for a session. Own code on purpose: AuthInfo of @salesforce/core would
 * write the token to the home folder, over an authorisation that is there for the same user.
 */
export async function requestToken(request: TokenRequest): Promise<Session> {
  const how = { ...request, doing: 'Logging in to the org', idempotent: true };
  const answer = await repeatSafely(how, () => post(request));
  const { access_token: accessToken, instance_url: instanceUrl } = answer.body;
  if (typeof accessToken !== 'string') throw refusal(request, answer);
  return {
    accessToken,
    instanceUrl:
      typeof instanceUrl === 'string' ? requireSafeUrl(instanceUrl, 'The org’s instance URL') : request.instanceUrl,
  };
}

interface TokenAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function post({ instanceUrl, parameters, signal }: TokenRequest): Promise<TokenAnswer> {
  const response = await fetch(`${instanceUrl}/services/oauth2/token`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(parameters),
    redirect: 'error',
    signal,
  });
  if (response.status >= 502)
    throw Object.assign(new Error('No answer.'), { errorCode: `ERROR_HTTP_${response.status}` });
  const body: unknown = await response.json().catch(() => ({}));
  return { status: response.status, body: body as TokenAnswer['body'] };
}

function refusal({ foundBy }: TokenRequest, { status, body }: TokenAnswer): OrgError {
  const error = typeof body['error'] === 'string' ? body['error'] : `HTTP ${status}`;
  const description = typeof body['error_description'] === 'string' ? body['error_description'] : '';
  return new OrgError(`The org refused the login with ${foundBy}.`, {
    code: plainText(error),
    platformText: plainText(`${error}: ${description}`),
    actions: [
      'Check that the app is installed or pre-authorised for the user, that the key or token belongs to it, and that the URL is the org’s own My Domain.',
    ],
  });
}
