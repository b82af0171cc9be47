import type { Retirement } from '../../retire/carryOutRetirement.ts';
import type { Comparison } from './comparison.ts';

/** Whether the org is as the files say: nothing to write. */
export function isSettled(
  { differences, provisioning, preauthorizations }: Comparison,
  retirement: Retirement | null,
): boolean {
  return (
    differences.every(({ state }) => state === 'same') &&
    provisioning.users.every(({ changes, assignments }) => changes.length + assignments.length === 0) &&
    preauthorizations.length === 0 &&
    (retirement?.plan.steps.length ?? 0) === 0
  );
}
