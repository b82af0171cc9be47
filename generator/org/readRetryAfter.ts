/** Milliseconds that an answer asked to wait before the next call; 0 when it did not. */
export function readRetryAfter(error: unknown): number {
  if (!(error instanceof Error)) return 0;
  const own = 'retryAfter' in error ? error.retryAfter : undefined;
  return typeof own === 'number' ? own : readRetryAfter(error.cause);
}
