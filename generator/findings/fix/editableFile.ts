/** A file that people edit, as it was when it was read. */
export interface EditableFile {
  /** Relative to the project, with `/`. */
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** All of it: what must still be there when it is written. */
  readonly bytes: Uint8Array;
}

/** A file with edits made. */
export interface FileChange {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}
