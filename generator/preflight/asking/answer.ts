import type { BatchedQuery } from '../../org/queryBatch.ts';

/** Queries by what they are about, e.g. `apexClass`, `fields of Order`. */
export type Questions = ReadonlyMap<string, readonly BatchedQuery[]>;

/** What the org said to the queries of one name. */
export interface Answer {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Null when every query was answered in full; else why what is not here may be there all the same. */
  readonly doubt: string | null;
}

export type Answers = ReadonlyMap<string, Answer>;
