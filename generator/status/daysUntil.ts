import { daysBetween } from '../policy/daysBetween.ts';
import { dayOf } from './dayOf.ts';

/** Whole days from the day of `from` to the day of `to`, by UTC; negative when that is over. */
export function daysUntil(from: Date | string, to: Date | string): number {
  return daysBetween(dayOf(from), dayOf(to));
}
