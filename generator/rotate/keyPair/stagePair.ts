import { type StoreResult, storeSecret } from '../../sinks/storeSecret.ts';
import { createNewPair } from './createNewPair.ts';
import { formatKeyPair } from './formatKeyPair.ts';
import type { KeyPairRun } from './keyPairRun.ts';
import type { NewKeyPair } from './newKeyPair.ts';

export interface StagedPair {
  readonly pair: NewKeyPair;
  /** `unverified`: the sink gives nothing back, so a run that is stopped cannot be gone on with. */
  readonly stored: StoreResult;
}

/**
 * Sees that the sink keeps the pair before anything else is done with it, so that no key that an app takes is ever lost; a
 * new pair is made when there is none to go on with. Throws ToolError when the sink does not take it: then nothing happened.
 */
export async function stagePair(
  { target, options, nameOf }: KeyPairRun,
  begun: NewKeyPair | null,
): Promise<StagedPair> {
  const { sink } = target;
  const pair = begun ?? (await createNewPair(target, options));
  const [name, value] = [nameOf('rotation'), formatKeyPair(pair)];
  const before = await sink.read(name);
  if (before.kind === 'found' && before.value.trim() === value) return { pair, stored: { kind: 'verified' } };
  return { pair, stored: await storeSecret(sink, { name, value, before }) };
}
