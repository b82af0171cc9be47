import type { Reference } from './reference.ts';

/** A name that the org does not have or does not take. */
export interface Missing {
  readonly reference: Reference;
  /** What is wrong with it, as the end of a sentence that begins with the integration: `the org has no flow "X"`. */
  readonly what: string;
  /** Names to choose the nearest one from: `object`, or `fields of Order`; null: a suggestion makes no sense. */
  readonly among: string | null;
  /** What to do when nothing is near; a full sentence. */
  readonly hint: string;
  /** True: only a name near by makes a slip of it; otherwise the org may know it all the same. */
  readonly doubtful: boolean;
}
