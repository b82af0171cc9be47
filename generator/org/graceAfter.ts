import { setMaxListeners } from 'node:events';

const GRACE = new WeakMap<AbortSignal, AbortSignal>();

/** Milliseconds that cleaning up may take after Ctrl-C. */
const LENGTH = 10_000;

/** For what has to be cleaned up even after Ctrl-C: a signal that is aborted ten seconds after `signal`; always the same one. */
export function graceAfter(signal: AbortSignal): AbortSignal {
  const known = GRACE.get(signal);
  if (known !== undefined) return known;
  const late = new AbortController();
  setMaxListeners(0, late.signal);
  GRACE.set(signal, late.signal);
  const begin = () => void setTimeout(() => late.abort(signal.reason), LENGTH).unref();
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin, { once: true });
  return late.signal;
}
