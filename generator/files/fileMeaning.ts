import type { Tombstone } from './tombstone.ts';

/** What generated files stand for in an org: this stage does not look into files itself. */
export interface FileMeaning {
  /** Of a file as it was generated before. */
  readonly once: (file: FormerFile) => Promise<readonly Tombstone[]>;
  /**
   * Of all files that are generated now, by their paths; asked after the last of them was, and only when there is
   * something to compare with.
   */
  readonly now: (paths: Iterable<string>) => Iterable<Tombstone>;
}

/** A file that was generated before, and is now removed or replaced. */
export interface FormerFile {
  /** Relative to `force-app/<env>`. */
  readonly path: string;
  readonly integration: string;
  /** Its text as it was generated; null when somebody removed it. */
  readonly read: () => string | null;
}

/** Nothing that is generated is in any org. */
export const NO_MEANING: FileMeaning = { once: async () => [], now: () => [] };
