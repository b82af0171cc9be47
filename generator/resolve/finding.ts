import type { KeyPath } from '../shared/keyPath.ts';

/** Texts that a list of the merged definition lacks. */
export interface LackingList {
  readonly path: KeyPath;
  /** What the rule saw in it. */
  readonly has: readonly string[];
  readonly lacks: readonly string[];
}

/** What a rule finds in one merged definition. */
export interface Finding {
  /** A problem stops everything; a warning is worth knowing. */
  readonly severity: 'problem' | 'warning';
  /** In the merged definition. */
  readonly path: KeyPath;
  /**
   * The value that makes the other one wrong, in the merged definition. When an environment wrote it and the definition
   * wrote `path`, the environment is to blame.
   */
  readonly because?: KeyPath;
  /** True when there should be something at `path`: the override that removed it is to blame, else the definition. */
  readonly isMissing?: boolean;
  /** True when the key itself is wrong and not its value. */
  readonly onKey?: boolean;
  readonly message: string;
  readonly fix: string;
  /** What would put it right by granting more. */
  readonly widening?: LackingList;
}
