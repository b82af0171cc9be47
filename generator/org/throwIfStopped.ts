import { stoppedError } from './stoppedError.ts';

/** Ctrl-C between two calls. */
export function throwIfStopped(signal: AbortSignal, doing: string): void {
  if (signal.aborted) throw stoppedError(doing);
}
