import { ToolError } from '../shared/toolError.ts';
import { classifyFault } from './classifyFault.ts';
import type { Fault } from './fault.ts';
import { pause } from './pause.ts';
import { readRetryAfter } from './readRetryAfter.ts';
import { stoppedError } from './stoppedError.ts';
import { throwIfStopped } from './throwIfStopped.ts';
import { toOrgError } from './toOrgError.ts';
import { LONGEST_WAIT, waitBefore } from './waitBefore.ts';

/** At the usual pace half a minute in all, which is longer than an org holds a row or a gateway takes to change over. */
const ATTEMPTS = 7;

/** After these the org is known not to have done the work: any call may be repeated. */
const NOT_DONE: ReadonlySet<Fault> = new Set(['unavailable', 'unreachable', 'locked', 'busy']);

/** What a call needs to be repeated: where it stands with Ctrl-C, how long to wait, what to call it. */
export interface Repeatable {
  readonly signal: AbortSignal;
  /** Milliseconds before the first repetition; doubles each time. */
  readonly retryDelay: number;
  /** The beginning of a sentence, e.g. `Reading the users`. */
  readonly doing: string;
  /** True for reads and for writes that give the same when done twice: those are repeated after a lost answer, too. */
  readonly idempotent: boolean;
  /** True for a call that changes nothing: after Ctrl-C nobody waits for its answer. */
  readonly reads?: boolean;
  /** Repeat until then (milliseconds since 1970), however often; left out: a few times. */
  readonly until?: number;
}

/** Calls, and calls again what may be done again. Throws OrgError for the last failure. */
export async function repeatSafely<Result>(how: Repeatable, call: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    throwIfStopped(how.signal, how.doing);
    try {
      return await (how.reads === true ? untilStopped(how, call()) : call());
    } catch (error) {
      const wait = waitBefore(attempt, { retryDelay: how.retryDelay, asked: readRetryAfter(error) });
      if (!mayRepeat(error, how.idempotent) || isOver(how, attempt, wait)) throw toOrgError(error, how.doing);
      await pause(wait, how.signal);
    }
  }
}

/** Whether another attempt would be one too many, or comes later than anybody would wait for. */
function isOver({ until }: Repeatable, attempt: number, wait: number): boolean {
  if (wait > LONGEST_WAIT) return true;
  return until === undefined ? attempt === ATTEMPTS : Date.now() + wait > until;
}

/** The answer, unless Ctrl-C comes first. */
async function untilStopped<Result>({ signal, doing }: Repeatable, answer: Promise<Result>): Promise<Result> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(stoppedError(doing));
  signal.addEventListener('abort', stop, { once: true });
  return Promise.race([answer, stopped.promise]).finally(() => signal.removeEventListener('abort', stop));
}

/** What is an error of ours already was repeated further inside. */
function mayRepeat(error: unknown, idempotent: boolean): boolean {
  if (error instanceof ToolError) return false;
  const fault = classifyFault(error);
  return NOT_DONE.has(fault) || (idempotent && fault === 'lost');
}
