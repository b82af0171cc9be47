import { readManifest } from './readManifest.ts';
import { readTombstoneList } from './readTombstoneList.ts';
import type { WritePlan } from './writePlan.ts';

/**
 * False when another run has written since the plan was made: every run that writes changes the list of generated files
 * or that of retired things first. For a caller that holds the lock, and made the plan before it did.
 */
export async function isManifestCurrent({ folder, environment, manifest, retired }: WritePlan): Promise<boolean> {
  const [generated, list] = await Promise.all([
    readManifest(folder, environment),
    readTombstoneList(folder, environment),
  ]);
  return generated.text === manifest.before && list.text === retired.before;
}
