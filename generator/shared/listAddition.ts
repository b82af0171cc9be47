import type { KeyPath } from './keyPath.ts';

/** Texts that a list in a file lacks, e.g. `read` in the operations of an object. */
export interface ListAddition {
  /** Relative to the project, with `/`. */
  readonly file: string;
  /** Of the list, from the top of the file. */
  readonly path: KeyPath;
  readonly values: readonly string[];
}
