import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLSeq } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';
import { readAlias } from './readAlias.ts';
import { BROKEN_READ, DEEPEST, MOST_VALUES, type Read, type Reading } from './reading.ts';
import { readMap } from './readMap.ts';
import { readScalar } from './readScalar.ts';

const CORE_TAGS = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
);

/**
 * Reads a node as plain data in one pass over the document. An alias yields the very value of its anchor, so that
 * nothing is copied; how much it would be when written out is counted and limited, because later stages walk all of it.
 */
export function readNode(node: Node | null, keyPath: KeyPath, reading: Reading): Read {
  const offset = node?.range?.[0] ?? 0;
  const refuse = (message: string, fix: string): Read => {
    reading.mistakes.push({ offset, keyPath, message, fix });
    return BROKEN_READ;
  };
  if (node?.tag !== undefined && !CORE_TAGS.has(node.tag)) {
    return refuse(
      `The tag "${node.tag}" is not supported.`,
      'Remove the tag: only text, numbers, lists and maps can stand here.',
    );
  }
  if (keyPath.length > DEEPEST) return refuse('Lists and maps are nested too deeply.', 'Write it flatter.');
  const read = readAnchored(node, keyPath, reading);
  return read.size > MOST_VALUES
    ? refuse('The aliases of this file stand for too many values.', 'Use fewer aliases.')
    : read;
}

function readAnchored(node: Node | null, keyPath: KeyPath, reading: Reading): Read {
  if (isAlias(node)) return readAlias(node, keyPath, reading);
  const anchor = node === null ? undefined : (node as { anchor?: string }).anchor;
  if (anchor !== undefined) reading.anchors.set(anchor, null);
  const read = readContent(node, keyPath, reading);
  if (anchor !== undefined) reading.anchors.set(anchor, read);
  return read;
}

function readContent(node: Node | null, keyPath: KeyPath, reading: Reading): Read {
  if (isMap(node)) return readMap(node, keyPath, reading);
  if (isSeq(node)) return readList(node, keyPath, reading);
  return isScalar(node) ? readScalar(node, keyPath, reading) : { value: null, size: 1 };
}

function readList(list: YAMLSeq, keyPath: KeyPath, reading: Reading): Read {
  const items = list.items.map((item, index) => readNode(item as Node | null, [...keyPath, index], reading));
  return { value: items.map(({ value }) => value), size: items.reduce((sum, { size }) => sum + size, 1) };
}
