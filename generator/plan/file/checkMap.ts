import { below, type Check, reject } from './check.ts';
import { isMap } from './isMap.ts';

type Checks<Value> = { readonly [Key in keyof Value]-?: Check<Value[Key]> };

/** A map with just these keys: a missing or another one is a mistake. */
export function checkMap<Value>(checks: Checks<Value>): Check<Value> {
  const known = Object.entries<Check<unknown>>(checks);
  const names = new Set(known.map(([key]) => key));
  return (value, place) => {
    if (!isMap(value)) return reject(place, 'is not a map.');
    for (const key of Object.keys(value)) {
      if (!names.has(key)) reject(below(place, key), 'is not a key of a plan.');
    }
    const entries = known.map(([key, check]) => [
      key,
      Object.hasOwn(value, key) ? check(value[key], below(place, key)) : reject(place, `lacks the key "${key}".`),
    ]);
    return Object.fromEntries(entries) as Value;
  };
}
