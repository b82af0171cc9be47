import type { KeyPath } from './keyPath.ts';
import type { Position } from './position.ts';

/** Knows where each value of a document (or of a merge of several documents) was written. */
export interface Locator {
  /** The position of the value at `keyPath`, or of its nearest existing parent. Never throws. */
  locate(keyPath: KeyPath): Position;
  /** The position of the last key of `keyPath` itself (for an unknown or misspelt key). Never throws. */
  locateKey(keyPath: KeyPath): Position;
}
