/** What every sink may know of the run. */
export interface SinkContext {
  /** Absolute path of the project. */
  readonly projectRoot: string;
  readonly processEnvironment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}
