import { below, type Check, reject } from './check.ts';

/** A list of values of one kind. */
export function checkList<Value>(check: Check<Value>): Check<readonly Value[]> {
  return (value, place) =>
    Array.isArray(value)
      ? value.map((entry, index) => check(entry, below(place, index)))
      : reject(place, 'is not a list.');
}
