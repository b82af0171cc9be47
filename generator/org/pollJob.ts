import type { Org } from './org.ts';
import { pause } from './pause.ts';
import { repeatSafely } from './repeatSafely.ts';

/** A job of the org that is looked at until it is done. */
export interface PollRequest<Status> {
  /** The beginning of a sentence: `Deploying`. */
  readonly doing: string;
  /** Milliseconds after which the last status is returned, done or not. */
  readonly patience: number;
  readonly onStatus?: (status: Status) => void;
  /** The job goes on in the org whether it answers or not: only the end of the patience ends looking. */
  readonly persistent?: boolean;
}

/**
 * Looks until the job is done, time is up, or Ctrl-C came; returns the last status. Looking again after a lost answer
 * is harmless, so a broken connection ends nothing.
 */
export async function pollJob<Status extends { readonly done: boolean }>(
  org: Pick<Org, 'signal' | 'pace'>,
  { doing, patience, onStatus, persistent = false }: PollRequest<Status>,
  check: () => Promise<Status>,
): Promise<Status> {
  const { retryDelay, pollInterval } = org.pace;
  const deadline = Date.now() + patience;
  const until = persistent ? { until: deadline } : {};
  const how = { signal: org.signal, retryDelay, doing, idempotent: true, reads: true, ...until };
  for (let looks = 0; ; looks++) {
    const status = await repeatSafely(how, check);
    onStatus?.(status);
    if (status.done || Date.now() >= deadline) return status;
    // Every look is an API call that the org counts.
    await pause(Math.min(pollInterval * 1.25 ** looks, pollInterval * 10), org.signal);
    if (org.signal.aborted) return status;
  }
}
