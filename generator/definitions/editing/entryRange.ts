import { isCollection, isMap, isScalar, type Node, type Pair } from 'yaml';
import type { Entry } from './editTarget.ts';
import { entryValue } from './entryValue.ts';

/** Offsets of the first character of an entry and behind its last one; comments and commas are not part of it. */
export interface EntryRange {
  readonly start: number;
  readonly end: number;
}

/** Null for an entry that is not there, or is written in an unusual way. */
export function entryRange(text: string, entry: Entry): EntryRange | null {
  const { collection, index } = entry;
  if (!(index in collection.items)) return null;
  const value = entryValue(entry);
  if (isMap(collection)) return pairRange(text, collection.items[index] as Pair<Node | null, Node | null>);
  if (value === null || value.range == null) return null;
  if (collection.flow === true) return { start: value.range[0], end: lastOffset(text, value) };
  const start = findDash(text, entry, value.range[0]);
  return start === null ? null : { start, end: Math.max(lastOffset(text, value), start + 1) };
}

function pairRange(text: string, { key, value }: Pair<Node | null, Node | null>): EntryRange | null {
  if (!isScalar(key) || key.range == null) return null;
  const start = key.range[0];
  if (value !== null && !isEmpty(value)) return { start, end: lastOffset(text, value) };
  const colon = /^[ \t]*:/.exec(text.slice(key.range[1]))?.[0] ?? '';
  return { start, end: key.range[1] + colon.length };
}

/** Behind the last character of a value. The range of a block collection takes in what follows it. */
function lastOffset(text: string, node: Node): number {
  if (!isCollection(node) || node.flow === true || node.items.length === 0) return node.range?.[1] ?? 0;
  const last = entryRange(text, { collection: node as Entry['collection'], index: node.items.length - 1 });
  return last?.end ?? node.range?.[1] ?? 0;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && (node.source ?? '') === '';
}

/** The `-` before an item: comments may stand between. */
function findDash(text: string, { collection, index }: Entry, itemStart: number): number | null {
  const before = index === 0 ? null : (collection.items[index - 1] as Node);
  const from = before === null ? (collection.range?.[0] ?? 0) : lastOffset(text, before);
  const match = /(?:^|[ \t\n])-(?=[ \t\r\n]+(?:(?:#[^\n]*)?\n[ \t]*)*$)/.exec(text.slice(from, itemStart));
  return match === null ? null : from + match.index + match[0].length - 1;
}
