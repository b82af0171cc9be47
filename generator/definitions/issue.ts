import type { KeyPath } from '../shared/keyPath.ts';

/** One thing that is wrong inside one value, before it has a place in a file. */
export interface Issue {
  readonly keyPath: KeyPath;
  /** True when the key itself is wrong (unknown, misspelt), so that a message points at it and not at its value. */
  readonly onKey: boolean;
  readonly message: string;
  /** A full sentence: what to write instead. */
  readonly fix: string;
}
