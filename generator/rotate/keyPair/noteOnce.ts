import type { RotationStep } from '../rotationStep.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { NewKeyPair } from './newKeyPair.ts';

/** Records a step, unless this rotation has it recorded: how long it is done already counts for the overlap. */
export async function noteOnce(
  { options: { log } }: KeyPairRun,
  pair: NewKeyPair,
  { step, note }: { readonly step: RotationStep; readonly note: string },
): Promise<void> {
  const noted = log.doneAt(step);
  if (noted === null || noted < pair.startedAt) await log.done(step, note);
}
