/** One of the two folders people write files in. */
export interface SourceFolder {
  readonly folder: string;
  /** What one file there is, e.g. `definition`. */
  readonly kind: string;
  /** The longest name. */
  readonly longest: number;
  /** A full sentence: what to do when there is none. */
  readonly fix: string;
}
