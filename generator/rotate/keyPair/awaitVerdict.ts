import type { OAuthError } from '../../oauth/oauthError.ts';
import { pause } from '../../org/pause.ts';
import { throwIfStopped } from '../../org/throwIfStopped.ts';
import type { JwtLogin } from './jwtLogin.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import { tryAndEnd } from './tryAndEnd.ts';
import type { Verdict } from './tryAtOnce.ts';

export interface AwaitedVerdict {
  /** Whether the org said so as often in a row as `settling` asks. */
  readonly met: boolean;
  /** The last refusal. */
  readonly refusal: OAuthError | null;
}

/**
 * Waits until the org's servers take a login, or refuse it, as often in a row as `settling` asks; one that says otherwise
 * begins the row anew. Not met at the end of one patience, and at once when a login is refused for what is no matter of time.
 */
export async function awaitVerdict(
  run: KeyPairRun,
  login: JwtLogin,
  wanted: 'accepted' | 'refused',
): Promise<AwaitedVerdict> {
  const patience = run.options.patience();
  for (let wait = patience.pause; ; wait = Math.min(wait * 2, patience.longest)) {
    const verdict = await tryInARow(run, login, wanted);
    const left = patience.deadline - Date.now();
    const isHopeless = wanted === 'accepted' && verdict.refusal?.passes === false;
    if (verdict.met || isHopeless || left < wait) return verdict;
    patience.onWait(Math.ceil(left / 1000));
    await pause(wait, run.options.signal);
  }
}

async function tryInARow(run: KeyPairRun, login: JwtLogin, wanted: Verdict['kind']): Promise<AwaitedVerdict> {
  const { settling, signal } = run.options;
  for (let row = 0; row < settling.times; row += 1) {
    if (row > 0) await pause(settling.pause, signal);
    throwIfStopped(signal, 'Logging in');
    const { kind, refusal } = await tryAndEnd(run, login);
    if (kind !== wanted) return { met: false, refusal };
  }
  return { met: true, refusal: null };
}
