import type { AppCredentials } from '../../oauth/appCredentials/appCredentials.ts';
import { OrgError } from '../../org/orgError.ts';
import { pause } from '../../org/pause.ts';
import { repeatSafely } from '../../org/repeatSafely.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { ConsumerRun } from './consumerRun.ts';

export interface OrgChange {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** Path on the org. */
  readonly url: string;
  /** JSON; null for none. */
  readonly body: object | null;
  /** The beginning of a sentence: `Staging a consumer key and secret`. */
  readonly doing: string;
  /** Whether what the org has is what the change was for. */
  readonly isDone: (credentials: AppCredentials) => boolean;
}

/** A change whose answer is lost again and again is given up then. */
const ATTEMPTS = 4;

/**
 * Changes what stands beside an app's own pair, and looks whether it came about. An answer that is lost or a refusal says
 * nothing, as the change may be done, by this call or by another run: what the org has then decides, and only what is
 * certainly not done is sent again. Throws OrgError.
 */
export async function changeOrg(run: ConsumerRun, change: OrgChange): Promise<AppCredentials> {
  const { signal, pace } = run.target.org;
  for (let attempt = 1; ; attempt++) {
    const failure = await send(run, change).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    const after = await run.look();
    if (change.isDone(after)) return after;
    if (failure === null) throw unchanged(change);
    if (!isLost(failure.error) || attempt === ATTEMPTS) throw failure.error;
    await pause(pace.retryDelay * attempt, signal);
  }
}

function send({ target }: ConsumerRun, { method, url, body, doing }: OrgChange): Promise<unknown> {
  const { org } = target;
  const how = { signal: org.signal, retryDelay: org.pace.retryDelay, doing, idempotent: false };
  const content = body === null ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return repeatSafely(how, () => org.connection.request({ method, url, ...content }));
}

function isLost(error: unknown): boolean {
  return error instanceof OrgError && error.details['fault'] === 'lost';
}

function unchanged({ doing }: OrgChange): ToolError {
  return new ToolError(`${doing}: the org took the call, and nothing of it is to be seen.`, {
    actions: ['Run the same command again in some minutes: it looks first at what the org has.'],
  });
}
