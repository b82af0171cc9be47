import { rememberSecrets } from '../org/rememberSecrets.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { ToolError } from '../shared/toolError.ts';
import { clockAheadOf } from './clockAheadOf.ts';
import type { SessionAnswer } from './integrationSession.ts';

export interface JsonRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** Form parameters, or text of the type that a header names. */
  readonly body?: URLSearchParams | string;
  readonly signal: AbortSignal;
}

export interface JsonAnswer extends SessionAnswer {
  /** Milliseconds that the server's clock is ahead of this machine's; null when it did not tell. */
  readonly clockAhead: number | null;
}

/** Longer than any answer of the endpoints used here takes, in milliseconds. */
const TIME_LIMIT = 30_000;

/** One HTTP call that follows no redirect: what it carries is for this host alone. Errors name the host, no more. */
export async function fetchJson({ url, signal, ...init }: JsonRequest): Promise<JsonAnswer> {
  const started = Date.now();
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT)]),
    });
    const clockAhead = clockAheadOf(response.headers.get('date'), { started, ended: Date.now() });
    const text = await response.text().catch(() => '');
    rememberSecrets(text);
    return { status: response.status, body: parse(text), clockAhead };
  } catch (error) {
    throwIfStopped(signal, 'Getting an answer');
    // Without the cause: nothing that a library puts into its errors can carry the request along.
    const reason =
      error instanceof Error && error.name === 'TimeoutError' ? 'did not answer in time' : 'could not be reached';
    throw new ToolError(`${new URL(url).host} ${reason}.`, {
      actions: ['Check the network and the proxy, then run the same command again.'],
    });
  }
}

/** A page that a network answers with is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
