import { pause } from '../org/pause.ts';
import { throwIfStopped } from '../org/throwIfStopped.ts';
import { OAuthError } from './oauthError.ts';

/** How long to bear with an org that does not know a new app yet. */
export interface Patience {
  /** When to give up, in milliseconds since 1970. */
  readonly deadline: number;
  /** The first pause in milliseconds; each is twice the one before, up to `longest`. */
  readonly pause: number;
  readonly longest: number;
  readonly signal: AbortSignal;
  /** Told before each pause. */
  readonly onWait: (secondsLeft: number) => void;
}

/**
 * Tries again after a refusal that passes by itself: a consumer key takes 2 to 10 minutes to be known everywhere after
 * its app was deployed, sometimes 30. Throws the last refusal.
 */
export async function withPatience<Result>(patience: Patience, attempt: () => Promise<Result>): Promise<Result> {
  for (let wait = patience.pause; ; wait = Math.min(wait * 2, patience.longest)) {
    throwIfStopped(patience.signal, 'Logging in');
    try {
      return await attempt();
    } catch (error) {
      const left = patience.deadline - Date.now();
      if (!(error instanceof OAuthError && error.passes) || left <= 0) throw error;
      patience.onWait(Math.ceil(left / 1000));
    }
    // The last try is at the deadline, not a long pause before it.
    await pause(Math.min(wait, Math.max(0, patience.deadline - Date.now())), patience.signal);
  }
}
