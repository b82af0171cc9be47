import { isLoopback } from '../../org/isLoopback.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { CommentApi } from './commentApi.ts';

const PATIENCE = 30_000;

interface ApiRequest {
  /** Of the API, without a slash at its end. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Refuses plain http for any host but this machine, and follows no redirect: the token would go along. */
export function openApi({ url, headers, signal }: ApiRequest): CommentApi {
  const base = URL.canParse(url) ? new URL(url) : null;
  if (base === null || !(base.protocol === 'https:' || (base.protocol === 'http:' && isLoopback(base.hostname)))) {
    throw new ToolError('The address of the API is no https URL, so no token is sent there.', { exitCode: 3 });
  }
  return {
    async call(method, path, body) {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: { accept: 'application/json', ...headers, ...(body === undefined ? {} : JSON_BODY) },
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }).catch((error: unknown) => {
        throw new ToolError(`No answer from ${base.host}.`, { cause: error });
      });
      if (!response.ok) throw refused(method, `${base.host}${path}`, response.status);
      const text = await response.text();
      return text === '' ? null : JSON.parse(text);
    },
  };
}

const JSON_BODY = { 'content-type': 'application/json' };

function refused(method: string, place: string, status: number): ToolError {
  return new ToolError(`${method} ${place.split('?')[0]} was answered with ${status}.`, {
    actions: ['See docs/ci for what the token in COMMENT_TOKEN must be allowed.'],
    details: { status },
  });
}
