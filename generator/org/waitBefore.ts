/** Milliseconds between two attempts, when nobody asks for more. */
const LONGEST_PAUSE = 30_000;

/** Milliseconds that an org may ask to wait: who asks for more gets his way by a later run. */
export const LONGEST_WAIT = 120_000;

/**
 * Milliseconds before a call is repeated after so many attempts: twice as long each time, and between half and all of
 * that by chance, so that many runs that failed together do not come back together. Never less than the org asked for.
 */
export function waitBefore(
  attempts: number,
  { retryDelay, asked }: { readonly retryDelay: number; readonly asked: number },
): number {
  const longest = Math.min(retryDelay * 2 ** (attempts - 1), LONGEST_PAUSE);
  return Math.max(asked, longest * (0.5 + Math.random() / 2));
}
