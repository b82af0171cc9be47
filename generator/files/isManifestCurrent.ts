import { readManifest } from './readManifest.ts';
import type { WritePlan } from './writePlan.ts';

/**
 * False when another run has written since the plan was made: every run that writes changes the list of generated files
 * first. For a caller that holds the lock, and made the plan before it did.
 */
export async function isManifestCurrent({ folder, environment, manifest }: WritePlan): Promise<boolean> {
  return (await readManifest(folder, environment)).text === manifest.before;
}
