import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData } from '../../definitions/plainData.ts';

/** The value a map holds under a key; undefined for anything else, also for what every object inherits. */
export function ownValue(value: PlainData | undefined, key: string): PlainData | undefined {
  return isPlainMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
