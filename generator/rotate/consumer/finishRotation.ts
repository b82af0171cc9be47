import { proveLogin } from '../proveLogin.ts';
import type { Rotation } from '../rotation.ts';
import type { ConsumerPair, ConsumerRun } from './consumerRun.ts';
import { loginOf } from './loginOf.ts';
import { proveStored } from './proveStored.ts';
import { revokeFormer } from './revokeFormer.ts';
import { stagedIn } from './stagedIn.ts';
import { storeLogin } from './storeLogin.ts';
import { storeSecretAlone } from './storeSecretAlone.ts';
import { waitOverlap } from './waitOverlap.ts';

/**
 * From the moment that the new pair is the app's own: sees that the sink gives it, waits for those who hold on to the former
 * one, and revokes that. Begins from what the org and the sink have, whoever brought them there.
 * @param stored the pair that this run has brought into the sink; null: none
 */
export async function finishRotation(
  run: ConsumerRun,
  stored: ConsumerPair | null,
): Promise<Pick<Rotation, 'outcome' | 'reason'>> {
  const found = await run.look();
  const pair = found.primary;
  if (stored?.key !== pair.key) await bringSink(run, pair);
  await storeSecretAlone(run, pair);
  await run.options.log.done('confirm', await proveStored(run, pair));
  const former = stagedIn(found, 'Rotated');
  const until = former === null ? null : await waitOverlap(run, former);
  if (until !== null) {
    const reason = `Old and new both work until ${until.toISOString()}; the same command revokes the old pair after that.`;
    return { outcome: 'overlapping', reason };
  }
  await revokeFormer(run, pair);
  return { outcome: 'rotated', reason: '' };
}

/**
 * A promotion by hand leaves the sink behind, and a sink that gives nothing back may be. Only a change that was seen is
 * recorded as `store`: from it the overlap counts.
 */
async function bringSink(run: ConsumerRun, pair: ConsumerPair): Promise<void> {
  const { log } = run.options;
  await proveLogin(run.target, loginOf(run, pair), run.options);
  const { kind, note } = await storeLogin(run, pair);
  if (kind === 'verified') await log.done('store', note);
  if (kind === 'unverified') log.say(`Stored once more, as it cannot be seen: ${note}`);
}
