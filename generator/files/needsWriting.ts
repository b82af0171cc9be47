import type { WritePlan } from './writePlan.ts';

/** True when applying the plan would do anything, be it only to clear up after a run that was killed. */
export function needsWriting({ create, update, remove, leftovers, manifest, retired }: WritePlan): boolean {
  return (
    create.length + update.length + remove.length + leftovers.length > 0 ||
    [manifest, retired].some(({ before, after }) => before !== after)
  );
}
