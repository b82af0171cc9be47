import type { Rotation } from '../rotation.ts';
import { subjectOf } from '../subjectOf.ts';
import { describeFollowUp } from './describeFollowUp.ts';
import { formatFinished } from './formatFinished.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { NewKeyPair } from './newKeyPair.ts';
import { storeText } from './storeText.ts';

/** How a rotation went that is over. */
export type Ending = Pick<Rotation, 'way' | 'gap' | 'reason'>;

/** The last thing: nothing secret stays where the pair was kept on its way. */
export async function finish(run: KeyPairRun, pair: NewKeyPair, ending: Ending): Promise<Rotation> {
  await storeText(run, 'rotation', formatFinished(pair.certificate, run.options.now()));
  return { ...subjectOf(run.target.user), ...ending, outcome: 'rotated', actions: describeFollowUp(run) };
}
