import { OrgError } from './orgError.ts';
import { parseRetryAfter } from './parseRetryAfter.ts';
import { plainText } from './plainText.ts';
import { rememberSecrets } from './rememberSecrets.ts';
import { repeatSafely } from './repeatSafely.ts';
import { requireSafeUrl } from './requireSafeUrl.ts';
import { transportError } from './transportError.ts';

const UNAVAILABLE = 'SERVER_UNAVAILABLE';

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
    throw transportError(`ERROR_HTTP_${response.status}`, {
      message: 'No answer.',
      retryAfter: parseRetryAfter(response.headers.get('retry-after') ?? undefined, new Date()) ?? 0,
    });
  const answer = { status: response.status, body: toFields(await readJson(response).catch(() => null)) };
  // "unknown_error: retry your request" is what the login service says when it is not well.
  if (answer.body['error'] === 'unknown_error')
    throw transportError(UNAVAILABLE, { message: 'The login service asks to try again.' });
  return answer;
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  rememberSecrets(text);
  return JSON.parse(text);
}

/** A page that a network answers with has no fields. */
function toFields(body: unknown): TokenAnswer['body'] {
  return typeof body === 'object' && body !== null ? (body as TokenAnswer['body']) : {};
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
