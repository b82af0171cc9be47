import { parseDuration } from '../../definitions/formats/parseDuration.ts';
import type { WrittenProject } from '../../definitions/writtenProject.ts';

const DEFAULT = 365;
/** So that a limit in months holds in every month. */
const DAYS_IN = { hours: 1 / 24, days: 1, months: 28 } as const;

/** For how many days a new certificate is made: a year, or what the policy allows when that is less. */
export function validityDays(policy: WrittenProject['policy']): number {
  const limit = parseDuration(policy?.value.limits?.certificateValidity ?? '');
  return limit === null ? DEFAULT : Math.min(DEFAULT, Math.floor(limit.period * DAYS_IN[limit.unit]));
}
