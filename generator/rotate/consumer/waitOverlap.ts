import type { StagedCredential } from '../../oauth/appCredentials/stagedCredential.ts';
import { pause } from '../../org/pause.ts';
import { throwIfStopped } from '../../org/throwIfStopped.ts';
import type { ConsumerRun } from './consumerRun.ts';
import { promotedAt } from './promotedAt.ts';

/** A run does not wait longer; a later one goes on. */
const LONGEST_WAIT = 60 * 60_000;
const MINUTE = 60_000;

/**
 * Lets programs that hold on to the former pair come to the new one. Null when the time is over; a date when that takes
 * longer than a run should wait.
 */
export async function waitOverlap({ options, target }: ConsumerRun, former: StagedCredential): Promise<Date | null> {
  const { overlap, now, log, signal } = options;
  const until = promotedAt(former, options).getTime() + overlap;
  const left = () => until - now().getTime();
  if (left() > 0 && overlap > LONGEST_WAIT) return new Date(until);
  while (left() > 0) {
    log.say(`Old and new both work for ${words(left())}; programs of ${target.user.name} should read their login anew`);
    await pause(Math.min(left(), MINUTE), signal);
    throwIfStopped(signal, 'Waiting for the end of the overlap');
  }
  await log.done(
    'overlap',
    overlap === 0 ? 'none was asked for' : `${words(overlap)} for programs that hold on to the old pair`,
  );
  return null;
}

function words(milliseconds: number): string {
  return milliseconds < MINUTE ? `${Math.ceil(milliseconds / 1000)} s` : `${Math.ceil(milliseconds / MINUTE)} min`;
}
