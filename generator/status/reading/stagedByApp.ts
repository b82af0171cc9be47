import type { Org } from '../../org/org.ts';
import { mapInBatches } from '../../reference/mapInBatches.ts';
import type { Told } from '../told.ts';
import { askOrg } from './askOrg.ts';
import { readStagedSets, type StagedKey } from './readStagedSets.ts';

/** By record id of the app. An org that does not hand them out for one app does so for none, and is asked once. */
export async function stagedByApp(
  org: Org,
  [first, ...more]: readonly string[],
): Promise<(appId: string) => Told<readonly StagedKey[]>> {
  const none: Told<readonly StagedKey[]> = { told: false, reason: 'the org has no such external client app' };
  if (first === undefined) return () => none;
  const answer = await askOrg(() => readStagedSets(org, first));
  if (!answer.told) return () => answer;
  const others = await mapInBatches(more, async (id) => [id, await askOrg(() => readStagedSets(org, id))] as const);
  const all = new Map([[first, answer] as const, ...others]);
  return (appId) => all.get(appId) ?? none;
}
