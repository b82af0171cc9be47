import { parseWeekdays } from '../../definitions/formats/parseWeekdays.ts';
import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Layer } from '../layers/layer.ts';
import { ownValue } from '../layers/ownValue.ts';
import { placeIn } from '../report/place.ts';

/** Days that one layer gives hours twice, by a span and by their own name: which one counts, nobody could tell. */
export function repeatedDays({ written, prefix, source }: Layer): readonly Problem[] {
  const hours = ownValue(ownValue(written, 'login'), 'hours');
  if (!isPlainMap(hours)) return [];
  const givenBy = new Map<string, string>();
  return Object.keys(hours).flatMap((key): Problem[] => {
    const days = parseWeekdays(key) ?? [];
    const repeated = days.find((day) => givenBy.has(day));
    const by = givenBy.get(repeated ?? '');
    for (const day of days) if (!givenBy.has(day)) givenBy.set(day, key);
    if (repeated === undefined) return [];
    const message = `The hours of ${repeated} are given twice, by "${by}" and by "${key}".`;
    const place = placeIn(source, [...prefix, 'login', 'hours', key], true);
    return [{ ...place, message, fix: `Let one of the two spans leave ${repeated} out.` }];
  });
}
