import { isMap, type Node, type Pair } from 'yaml';
import type { Entry } from './editTarget.ts';

/** The node of an entry's value; null when nothing is written. */
export function entryValue({ collection, index }: Entry): Node | null {
  return (isMap(collection) ? (collection.items[index] as Pair).value : collection.items[index]) as Node | null;
}
