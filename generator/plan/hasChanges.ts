import type { Plan } from './plan.ts';

/** Whether there is something to apply. */
export function hasChanges({ changes }: Plan): boolean {
  return changes.length > 0;
}
