import { below, type Check, reject } from './check.ts';
import { isMap } from './isMap.ts';

/** A map with any keys to values of one kind. */
export function checkRecord<Value>(check: Check<Value>): Check<Readonly<Record<string, Value>>> {
  return (value, place) =>
    isMap(value)
      ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, check(entry, below(place, key))]))
      : reject(place, 'is not a map.');
}
