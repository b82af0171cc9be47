import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';
import { isMergeKey } from './isMergeKey.ts';

/** Offsets of the key and of the value at a key path, or of the nearest parent that exists. */
export interface FoundNode {
  readonly keyOffset: number;
  readonly valueOffset: number;
}

interface Child {
  readonly key: Node | null;
  readonly value: Node | null;
}

/** Walks down a key path, through aliases and merged maps, as far as it exists. */
export function findNode(document: Document, keyPath: KeyPath): FoundNode {
  let current: Child = { key: null, value: document.contents };
  for (const segment of keyPath) {
    const next = childOf(resolve(current.value, document), segment, document);
    // A parent is pointed at by its key: that is the line a reader looks for.
    if (next === null) return { keyOffset: keyOffset(current), valueOffset: keyOffset(current) };
    current = next;
  }
  return { keyOffset: keyOffset(current), valueOffset: valueOffset(current) };
}

function keyOffset({ key, value }: Child): number {
  return offsetOf(key) ?? offsetOf(value) ?? 0;
}

function valueOffset({ key, value }: Child): number {
  const isBlock = (isMap(value) || isSeq(value)) && value.flow !== true;
  const isEmpty = isScalar(value) && value.value === null && (value.source ?? '') === '';
  return (isBlock || isEmpty ? offsetOf(key) : undefined) ?? offsetOf(value) ?? offsetOf(key) ?? 0;
}

function offsetOf(node: Node | null): number | undefined {
  return node?.range?.[0];
}

function resolve(node: Node | null, document: Document): Node | null {
  return isAlias(node) ? (node.resolve(document) ?? null) : node;
}

function childOf(parent: Node | null, segment: string | number, document: Document): Child | null {
  if (isMap(parent)) return pairOf(parent, String(segment)) ?? mergedPairOf(parent, String(segment), document);
  if (!isSeq(parent) || typeof segment !== 'number') return null;
  const item = parent.items[segment] as Node | undefined;
  return item === undefined ? null : { key: null, value: item };
}

/** Made at the first question about a map: a map of 100,000 keys may be asked for each of them. */
const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Child>>();

function pairOf(map: YAMLMap, name: string): Child | null {
  const index = indexes.get(map) ?? indexPairs(map);
  indexes.set(map, index);
  return index.get(name) ?? null;
}

/** The first of equal keys: its value is the one that counts, the others are reported where they stand. */
function indexPairs(map: YAMLMap): ReadonlyMap<string, Child> {
  const index = new Map<string, Child>();
  for (const pair of map.items as Pair<Node | null, Node | null>[]) {
    const { key } = pair;
    if (isScalar(key) && typeof key.value === 'string' && !index.has(key.value)) index.set(key.value, pair);
  }
  return index;
}

function mergedPairOf(map: YAMLMap, name: string, document: Document): Child | null {
  const pairs = map.items as Pair<Node | null, Node | null>[];
  const merge = resolve(pairs.find(({ key }) => isMergeKey(key))?.value ?? null, document);
  const sources = isSeq(merge) ? merge.items : [merge];
  for (const source of sources) {
    const found = childOf(resolve(source as Node | null, document), name, document);
    if (found !== null) return found;
  }
  return null;
}
