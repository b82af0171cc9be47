import type { PlainData } from '../../definitions/plainData.ts';
import { isMap } from '../layers/isMap.ts';

export type Leaf = string | number | boolean | null;

/**
 * The same data with every scalar passed through `visit`; parts in which nothing changes are shared. `path` grows and
 * shrinks with the walk, so that `visit` may read where it is.
 */
export function mapLeaves(data: PlainData, path: (string | number)[], visit: (leaf: Leaf) => PlainData): PlainData {
  if (Array.isArray(data)) {
    const entries = data.map((entry: PlainData, index) => mapChild(index, entry));
    return entries.some((entry, index) => entry !== data[index]) ? entries : data;
  }
  if (!isMap(data)) return visit(data as Leaf);
  const entries = Object.entries(data).map(([key, child]): [string, PlainData] => [key, mapChild(key, child)]);
  return entries.some(([key, child]) => child !== data[key]) ? Object.fromEntries(entries) : data;

  function mapChild(key: string | number, child: PlainData): PlainData {
    path.push(key);
    const mapped = mapLeaves(child, path, visit);
    path.pop();
    return mapped;
  }
}
