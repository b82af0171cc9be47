import { type Check, reject } from './check.ts';

/** One of some values. */
export function checkOneOf<const Value extends string | number>(values: readonly Value[]): Check<Value> {
  return (value, place) => {
    const found = values.find((one) => one === value);
    return found ?? reject(place, `is none of ${values.join(', ')}.`);
  };
}
