/** One job of a pipeline: an environment, or a shard of its integrations. */
export interface MatrixEntry {
  readonly environment: string;
  /** `2/4`, as `--shard` takes it; `1/1` for all. */
  readonly shard: string;
  /** For people and for names of files: `prod`, or `prod-2-of-4`. */
  readonly name: string;
  /** How many integrations it is about, those that are to go among them. */
  readonly integrations: number;
}
