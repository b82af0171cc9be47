import type { PlainData } from '../../definitions/plainData.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import type { Locator } from '../../shared/locator.ts';

/** A text that cannot be replaced: where it stands and why. */
export interface Failure {
  readonly source: Locator;
  readonly path: KeyPath;
  readonly message: string;
  readonly fix: string;
}

/** Why a reference stands for nothing. */
export type FailedLookup =
  /** The reference itself is wrong: the text that holds it is to blame. */
  | { readonly ok: false; readonly message: string; readonly fix: string }
  /** What it refers to is wrong, and has a place of its own. */
  | { readonly ok: false; readonly failure: Failure };

/** What a reference stands for. `size` counts characters and entries as if nothing were shared. */
export type Lookup = { readonly ok: true; readonly value: PlainData; readonly size: number } | FailedLookup;
