import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData, PlainMap } from '../../definitions/plainData.ts';

/**
 * One document out of several, the last one strongest: maps merge key by key, lists and scalars replace, `null` removes
 * what the layers before it wrote. A result never holds null under a key, and shares what it did not change.
 */
export function mergeLayers(layers: readonly PlainMap[]): PlainMap {
  const [lowest = {}, ...upper] = layers;
  return upper.reduce(overlay, withoutNulls(lowest));
}

function overlay(lower: PlainMap, upper: PlainMap): PlainMap {
  const changes = Object.entries(upper);
  if (changes.length === 0) return lower;
  const merged = new Map(Object.entries(lower));
  for (const [key, value] of changes) {
    if (value === null) merged.delete(key);
    else merged.set(key, overlayValue(merged.get(key), value));
  }
  // fromEntries defines keys: a key named `__proto__` stays a key.
  return Object.fromEntries(merged);
}

function overlayValue(lower: PlainData | undefined, upper: PlainData): PlainData {
  if (!isPlainMap(upper)) return upper;
  return isPlainMap(lower) ? overlay(lower, upper) : withoutNulls(upper);
}

/** The same map when nothing in it is null: nulls inside lists are no layer's business and stay. */
function withoutNulls(map: PlainMap): PlainMap {
  let changed = false;
  const kept: [string, PlainData][] = [];
  for (const [key, value] of Object.entries(map)) {
    const cleaned = isPlainMap(value) ? withoutNulls(value) : value;
    if (cleaned !== value || cleaned === null) changed = true;
    if (cleaned !== null) kept.push([key, cleaned]);
  }
  return changed ? Object.fromEntries(kept) : map;
}
