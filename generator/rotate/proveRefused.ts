import { requestLogin } from '../oauth/login/requestLogin.ts';
import type { LoginDocument } from '../oauth/loginDocument.ts';
import { OAuthError } from '../oauth/oauthError.ts';
import { pause } from '../org/pause.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { ToolError } from '../shared/toolError.ts';
import { endSessions } from '../verify/endSessions.ts';
import { sessionIds } from '../verify/sessionIds.ts';
import type { KnownTarget } from './rotationEngine.ts';
import type { RotationOptions } from './rotationOptions.ts';

/** What the org says to a key that it does not have, or to a secret or signature that is not that key’s. */
const REFUSED = /invalid_client|app_not_found|invalid client credentials/i;

/**
 * Sees that a login that was taken back is worthless, and waits with patience until it is refused as often in a row as
 * `settling` asks. What a try opens is ended. Returns what Salesforce said. Throws ToolError when the login still works at the end, OAuthError for a refusal that
 * has other reasons and so proves nothing.
 */
export async function proveRefused(
  target: KnownTarget,
  login: LoginDocument,
  options: Pick<RotationOptions, 'patience' | 'settling' | 'signal'>,
): Promise<string> {
  const { deadline, longest, onWait, ...first } = options.patience();
  for (let wait = first.pause; ; wait = Math.min(wait * 2, longest)) {
    const answer = await tryInARow(target, login, options);
    if (answer !== null) return answer;
    const left = deadline - Date.now();
    if (left < wait) throw stillWorks(target);
    onWait(Math.ceil(left / 1000));
    await pause(wait, options.signal);
  }
}

/** What Salesforce said at last; null when it let anybody in. */
async function tryInARow(
  target: KnownTarget,
  login: LoginDocument,
  { settling, signal }: Pick<RotationOptions, 'settling' | 'signal'>,
): Promise<string | null> {
  let answer: string | null = null;
  for (let time = 0; time < settling.times; time += 1) {
    if (time > 0) await pause(settling.pause, signal);
    throwIfStopped(signal, 'Trying the former login');
    answer = await tryOnce(target, login, signal);
    if (answer === null) return null;
  }
  return answer;
}

async function tryOnce({ org, userId, origin }: KnownTarget, login: LoginDocument, signal: AbortSignal) {
  const before = await sessionIds(org, [userId]);
  try {
    const session = await requestLogin(login, { origin, signal });
    await endSessions(org, before, [{ userId, session }]);
    return null;
  } catch (error) {
    if (error instanceof OAuthError && REFUSED.test(error.platformText)) return error.platformText;
    throw error;
  }
}

function stillWorks({ user }: KnownTarget): ToolError {
  return new ToolError(`The org still takes the former login of ${user.name}, although it was taken back.`, {
    actions: ['It takes a while until every server knows: run the same command again later, with a longer --wait.'],
  });
}
