import { ToolError } from '../shared/toolError.ts';
import { classifyFault } from './classifyFault.ts';
import type { Fault } from './fault.ts';
import { pause } from './pause.ts';
import { stoppedError } from './stoppedError.ts';
import { throwIfStopped } from './throwIfStopped.ts';
import { toOrgError } from './toOrgError.ts';

const ATTEMPTS = 5;

/** After these the org is known not to have done the work: any call may be repeated. */
const NOT_DONE: ReadonlySet<Fault> = new Set(['unavailable', 'locked']);

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
}

/** Calls, and calls again what may be done again. Throws OrgError for the last failure. */
export async function repeatSafely<Result>(how: Repeatable, call: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    throwIfStopped(how.signal, how.doing);
    try {
      return await (how.reads === true ? untilStopped(how, call()) : call());
    } catch (error) {
      if (attempt === ATTEMPTS || !mayRepeat(error, how.idempotent)) throw toOrgError(error, how.doing);
    }
    await pause(how.retryDelay * 2 ** (attempt - 1), how.signal);
  }
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
