/** What a platform's text means to somebody who edits definitions, and what to do about it. */
export interface Explanation {
  readonly message: string;
  /** A full sentence; empty when there is nothing to add. */
  readonly fix: string;
}
