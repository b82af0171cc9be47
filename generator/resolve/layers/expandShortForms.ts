import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData, PlainMap } from '../../definitions/plainData.ts';
import { expandDays } from './expandDays.ts';

/**
 * Writes the short forms of one layer out, so that layers merge by what they mean: `Order: [read]` replaces the `can` of
 * another layer and leaves its `fields`; `friday: none` replaces Friday of `monday-friday`. Shares what has none.
 */
export function expandShortForms(layer: PlainMap): PlainMap {
  let expanded = replaceKey(layer, 'app', (app) => (typeof app === 'string' ? { type: app } : app));
  expanded = replaceKey(expanded, 'login', (login) => replaceIn(login, 'hours', expandDays));
  return replaceKey(expanded, 'access', (access) => {
    const muting = (group: PlainData) =>
      replaceIn(group, 'muting', (muted) => replaceIn(muted, 'objects', expandObjects));
    return replaceIn(replaceIn(access, 'objects', expandObjects), 'group', muting);
  });
}

function expandObjects(objects: PlainData): PlainData {
  if (!isPlainMap(objects) || !Object.values(objects).some(Array.isArray)) return objects;
  return Object.fromEntries(
    Object.entries(objects).map(([name, access]) => [name, Array.isArray(access) ? { can: access } : access]),
  );
}

function replaceIn(value: PlainData, key: string, replace: (value: PlainData) => PlainData): PlainData {
  return isPlainMap(value) ? replaceKey(value, key, replace) : value;
}

function replaceKey(map: PlainMap, key: string, replace: (value: PlainData) => PlainData): PlainMap {
  const value = Object.hasOwn(map, key) ? map[key] : undefined;
  if (value === undefined) return map;
  const replaced = replace(value);
  return replaced === value ? map : Object.fromEntries([...Object.entries(map), [key, replaced]]);
}
