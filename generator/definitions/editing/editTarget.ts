import type { YAMLMap, YAMLSeq } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';

export type Collection = YAMLMap | YAMLSeq;

/** One entry of a list or map: a pair or an item. */
export interface Entry {
  readonly collection: Collection;
  readonly index: number;
}

/** What a key path leads to in a document, as it is written. */
export interface EditTarget {
  /** Where the list or map that is edited stands itself; null for the whole document. */
  readonly owner: Entry | null;
  readonly collection: Collection;
  /** Of the entry; -1 when there is none. */
  readonly index: number;
  /** From the collection on: the entry's own segment, or all that is not there yet. */
  readonly rest: KeyPath;
}
