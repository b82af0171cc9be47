import { parseWeekdays } from '../../definitions/formats/parseWeekdays.ts';
import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData } from '../../definitions/plainData.ts';

/**
 * Login hours with a key for each single day. Keys that name no day stay, for the check of the whole to find; of a day
 * given twice the first one counts (`repeatedDays` reports the other).
 */
export function expandDays(hours: PlainData): PlainData {
  if (!isPlainMap(hours) || !Object.keys(hours).some(isSpan)) return hours;
  const days = new Map<string, PlainData>();
  for (const [key, value] of Object.entries(hours)) {
    for (const day of parseWeekdays(key) ?? [key]) if (!days.has(day)) days.set(day, value);
  }
  return Object.fromEntries(days);
}

function isSpan(key: string): boolean {
  return (parseWeekdays(key) ?? []).length > 1;
}
