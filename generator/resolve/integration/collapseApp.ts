import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainMap } from '../../definitions/plainData.ts';
import { ownValue } from '../layers/ownValue.ts';

/** The checked form of a definition has no map for `app: none`: undoes what merging needed. */
export function collapseApp(merged: PlainMap): PlainMap {
  const app = ownValue(merged, 'app');
  const isNone = isPlainMap(app) && app['type'] === 'none' && Object.keys(app).length === 1;
  return isNone ? { ...merged, app: 'none' } : merged;
}
