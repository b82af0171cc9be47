import type { Plan } from '../plan.ts';

/**
 * What is no longer as it was when `saved` was made, a full sentence each; empty when `saved` may be applied, because
 * `fresh` is the same plan.
 */
export function findMoved(saved: Plan, fresh: Plan): readonly string[] {
  return saved.org.id === fresh.org.id
    ? []
    : [`The plan was made for the org ${saved.org.id}, and this is the org ${fresh.org.id}.`];
}
