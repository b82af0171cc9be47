import { setTimeout as sleep } from 'node:timers/promises';

/** Waits; returns at once when stopped. Whoever waits looks at the signal afterwards. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
