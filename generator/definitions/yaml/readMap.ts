import { isAlias, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';
import { isPlainMap } from '../isPlainMap.ts';
import type { PlainData } from '../plainData.ts';
import { BROKEN } from './broken.ts';
import { findCharacterMistake } from './findCharacterMistake.ts';
import { isMergeKey } from './isMergeKey.ts';
import type { Read, Reading } from './reading.ts';

/** Keys that every object answers to: as data they could reach the prototype of all objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads a map; its own keys win over those that `<<` merges in, wherever that stands. */
export function readMap(map: YAMLMap, keyPath: KeyPath, reading: Reading): Read {
  const own: Record<string, PlainData> = {};
  const merged: Record<string, PlainData> = {};
  const seen = new Set<string>();
  let size = 1;
  for (const pair of map.items as Pair<Node | null, Node | null>[]) {
    const key = readKey(pair.key, { keyPath, seen }, reading);
    const read = reading.readNode(pair.value, [...keyPath, key ?? '?'], reading);
    if (key === null) continue;
    size += read.size;
    if (isMergeKey(pair.key)) mergeInto(merged, { pair, read, keyPath }, reading);
    else own[key] = read.value;
  }
  return { value: { ...merged, ...own }, size };
}

interface MapState {
  readonly keyPath: KeyPath;
  readonly seen: Set<string>;
}

/** Null when the key cannot be used; the reason is noted. Its value is read all the same: anchors may stand in it. */
function readKey(node: Node | null, { keyPath, seen }: MapState, reading: Reading): string | null {
  const key = isScalar(node) && typeof node.value === 'string' ? node.value : null;
  const mistake = key === null ? textKeyMistake(node) : findKeyMistake(key, seen);
  if (key !== null) seen.add(key);
  if (mistake === null) return key;
  reading.mistakes.push({
    offset: node?.range?.[0] ?? 0,
    keyPath: key === null ? keyPath : [...keyPath, key],
    ...mistake,
  });
  return null;
}

type KeyMistake = { readonly message: string; readonly fix: string };

function textKeyMistake(node: Node | null): KeyMistake {
  const isSimple = isScalar(node) && node.value !== null && typeof node.value !== 'object';
  return isSimple
    ? {
        message: `The key ${node.source} is a ${typeof node.value}, and keys are text.`,
        fix: `Put it in quotes: "${node.source}".`,
      }
    : {
        message: 'A key must be a text.',
        fix: isAlias(node) ? 'Write the key itself, not an alias.' : 'Write a key before the ":".',
      };
}

function findKeyMistake(key: string, seen: ReadonlySet<string>): KeyMistake | null {
  if (FORBIDDEN_KEYS.has(key)) return { message: `"${key}" cannot be used as a key.`, fix: 'Choose another name.' };
  if (seen.has(key)) return { message: `The key "${key}" stands in this map twice.`, fix: 'Keep one of them.' };
  return findCharacterMistake(key);
}

interface Merge {
  readonly pair: Pair<Node | null, Node | null>;
  readonly read: Read;
  readonly keyPath: KeyPath;
}

/** Of several maps the first wins, as the merge key's specification says. */
function mergeInto(merged: Record<string, PlainData>, { pair, read, keyPath }: Merge, reading: Reading): void {
  const sources = isSeq(pair.value) ? (read.value as readonly PlainData[]) : [read.value];
  if (sources.includes(BROKEN)) return;
  if (sources.every(isPlainMap)) {
    for (const source of sources.toReversed()) Object.assign(merged, source);
    return;
  }
  const offset = pair.value?.range?.[0] ?? pair.key?.range?.[0] ?? 0;
  const fix = 'Write the alias of a map, such as "<<: *defaults".';
  reading.mistakes.push({
    offset,
    keyPath: [...keyPath, '<<'],
    message: '"<<" merges maps, and this is not one.',
    fix,
  });
}
