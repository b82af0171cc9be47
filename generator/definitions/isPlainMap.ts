import type { PlainMap } from './plainData.ts';

/** Tells a map of plain data, the only kind of value that layers merge into, from everything else. */
export function isPlainMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
