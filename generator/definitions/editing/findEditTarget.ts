import { type Document, isAlias, isCollection, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Collection, EditTarget, Entry } from './editTarget.ts';
import { entryValue } from './entryValue.ts';
import type { Refusal } from './splice.ts';

const SHARED = 'An anchor or an alias is involved, so that other places would change, too.';

/** Walks down a path as it is written: neither through aliases nor into what `<<` merges. */
export function findEditTarget(document: Document, path: KeyPath): EditTarget | Refusal {
  return walk(document.contents as Node | null, null, path);
}

function walk(node: Node | null, owner: Entry | null, rest: KeyPath): EditTarget | Refusal {
  const [segment] = rest;
  if (segment === undefined) return 'It is the whole file.';
  if (isShared(node)) return SHARED;
  if (!isMap(node) && !isSeq(node)) return 'There is no list or map at this place.';
  const entry = { collection: node, index: indexOf(node, segment) };
  if (entry.index === -1) return { ...entry, owner, rest };
  const value = entryValue(entry);
  if (rest.length > 1) return walk(value, entry, rest.slice(1));
  return holdsShared(value) ? SHARED : { ...entry, owner, rest };
}

function indexOf(collection: Collection, segment: string | number): number {
  if (isSeq(collection)) return typeof segment === 'number' && segment in collection.items ? segment : -1;
  return collection.items.findIndex(({ key }) => isScalar(key) && key.value === segment);
}

function isShared(node: Node | null): boolean {
  return isAlias(node) || ((isScalar(node) || isCollection(node)) && node.anchor !== undefined);
}

function holdsShared(node: Node | null): boolean {
  let found = false;
  visit(node, {
    Node: (_, inner) => {
      found ||= isShared(inner as Node);
    },
  });
  return found;
}
