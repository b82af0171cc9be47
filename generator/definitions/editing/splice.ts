/** Characters of a text, from `start` up to `end`, and what stands there instead. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why a change cannot be made by replacing characters, as a full sentence. */
export type Refusal = string;
