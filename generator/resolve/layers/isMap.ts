import type { PlainData, PlainMap } from '../../definitions/plainData.ts';

/** True for a map of keys to values, the only kind of value that layers merge into. */
export function isMap(value: PlainData | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
