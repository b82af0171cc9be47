/** A place in a file that a person edits. `file` is relative to the project, with `/`; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
