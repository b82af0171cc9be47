import type { RotationStep } from '../rotationStep.ts';
import { waitOutOverlap } from '../waitOutOverlap.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { NewKeyPair } from './newKeyPair.ts';

/**
 * Lets programs that hold on to what they read before `since` was done come to what the sink gives now. Null when the time is
 * over; a date when that takes longer than a run should wait. Without a record of when it was done, it was done now.
 */
export async function waitOverlap(
  { options, target }: KeyPairRun,
  pair: NewKeyPair,
  since: RotationStep,
): Promise<Date | null> {
  const { now, log } = options;
  const noted = log.doneAt(since);
  const begun = noted !== null && noted >= pair.startedAt ? noted : now();
  return waitOutOverlap(begun, options, (left) =>
    log.say(`Both logins work for ${left} more; programs of ${target.user.name} should read theirs anew`),
  );
}
