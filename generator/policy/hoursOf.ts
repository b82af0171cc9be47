import type { Duration } from '../definitions/formats/parseDuration.ts';

/** Hours of a unit; a month is as long as the longest, so that a limit in months holds in every month. */
const HOURS = { hours: 1, days: 24, months: 31 * 24 } as const;

/** Hours of a duration, whatever its unit. */
export function hoursOf({ period, unit }: Duration): number {
  return period * HOURS[unit];
}
