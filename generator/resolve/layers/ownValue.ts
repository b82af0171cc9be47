import type { PlainData } from '../../definitions/plainData.ts';
import { isMap } from './isMap.ts';

/** The value a map holds under a key; undefined for anything else, also for what every object inherits. */
export function ownValue(value: PlainData | undefined, key: string): PlainData | undefined {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
