import type { WritePlan } from './writePlan.ts';

/** True when the folder is not what the definitions generate, in anything that is committed. */
export function hasDifferences({ create, update, remove, edited, manifest, retired }: WritePlan): boolean {
  return (
    create.length + update.length + remove.length + edited.length > 0 ||
    [manifest, retired].some(({ before, after }) => before !== after)
  );
}
