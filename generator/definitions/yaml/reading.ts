import type { Node } from 'yaml';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { PlainData } from '../plainData.ts';
import { BROKEN } from './broken.ts';
import type { YamlMistake } from './yamlMistake.ts';

/** A value with the number of values in it, every alias counted as if written out. */
export interface Read {
  readonly value: PlainData;
  readonly size: number;
}

/** State of one pass over one document. */
export interface Reading {
  /** By name; null while the anchor's own value is being read. */
  readonly anchors: Map<string, Read | null>;
  readonly mistakes: YamlMistake[];
  /** Reads what is inside a list or map; here, so that the files of one recursion need not import each other. */
  readonly readNode: (node: Node | null, keyPath: KeyPath, reading: Reading) => Read;
}

/** What is read where a mistake is. */
export const BROKEN_READ: Read = { value: BROKEN, size: 1 };

/** More values than any definition has, few enough for every later stage. */
export const MOST_VALUES = 100_000;

/** Lists and maps inside each other. The deepest key of a definition has six. */
export const DEEPEST = 50;
