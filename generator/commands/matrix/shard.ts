/** One of several parts that integrations are split into. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}
