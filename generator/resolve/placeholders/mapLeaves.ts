import { isPlainMap } from '../../definitions/isPlainMap.ts';
import type { PlainData, PlainMap } from '../../definitions/plainData.ts';

export type Leaf = string | number | boolean | null;

/** Sees every scalar with the path to it; the path is only good until it returns. */
export type VisitLeaf = (leaf: Leaf, path: readonly (string | number)[]) => PlainData;

/** The same data with every scalar passed through `visit`. Parts in which nothing changes are shared, not copied. */
export function mapLeaves(data: PlainData, path: (string | number)[], visit: VisitLeaf): PlainData {
  if (Array.isArray(data)) return mapList(data, path, visit);
  return isPlainMap(data) ? mapMap(data, path, visit) : visit(data as Leaf, path);
}

function mapList(list: readonly PlainData[], path: (string | number)[], visit: VisitLeaf): PlainData {
  let mapped: PlainData[] | null = null;
  for (const [index, entry] of list.entries()) {
    path.push(index);
    const value = mapLeaves(entry, path, visit);
    path.pop();
    if (value === entry) continue;
    mapped ??= [...list];
    mapped[index] = value;
  }
  return mapped ?? list;
}

function mapMap(map: PlainMap, path: (string | number)[], visit: VisitLeaf): PlainData {
  const changed: [string, PlainData][] = [];
  for (const key of Object.keys(map)) {
    path.push(key);
    const value = mapLeaves(map[key]!, path, visit);
    path.pop();
    if (value !== map[key]) changed.push([key, value]);
  }
  // A key keeps its place, and fromEntries defines it even when it is named `__proto__`.
  return changed.length === 0 ? map : Object.fromEntries([...Object.entries(map), ...changed]);
}
