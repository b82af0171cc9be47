import { pause } from '../../org/pause.ts';
import { throwIfStopped } from '../../org/throwIfStopped.ts';
import type { RotationStep } from '../rotationStep.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { NewKeyPair } from './newKeyPair.ts';

/** A run does not wait longer; a later one goes on. */
const LONGEST_WAIT = 60 * 60_000;
const MINUTE = 60_000;

/**
 * Lets programs that hold on to what they read before `since` was done come to what the sink gives now. Null when the time is
 * over; a date when that takes longer than a run should wait. Without a record of when it was done, it was done now.
 */
export async function waitOverlap(
  { options, target }: KeyPairRun,
  pair: NewKeyPair,
  since: RotationStep,
): Promise<Date | null> {
  const { overlap, now, log, signal } = options;
  const noted = log.doneAt(since);
  const begun = noted !== null && noted >= pair.startedAt ? noted : now();
  const until = begun.getTime() + overlap;
  const left = () => until - now().getTime();
  if (left() > 0 && overlap > LONGEST_WAIT) return new Date(until);
  while (left() > 0) {
    const time = left() < MINUTE ? `${Math.ceil(left() / 1000)} s` : `${Math.ceil(left() / MINUTE)} min`;
    log.say(`Both logins work for ${time} more; programs of ${target.user.name} should read theirs anew`);
    await pause(Math.min(left(), MINUTE), signal);
    throwIfStopped(signal, 'Waiting for the end of the overlap');
  }
  return null;
}
