/** One of the two folders people write files in. */
export interface SourceFolder {
  readonly folder: string;
  /** What one file there is, e.g. `definition`. */
  readonly kind: string;
  /** The longest name. */
  readonly longest: number;
  /** A full sentence: what to do when there is none; null where none is needed, not even the folder. */
  readonly fix: string | null;
  /** Folders in it that are read on their own. */
  readonly folders: readonly string[];
}
