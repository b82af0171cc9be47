/** The part of a writable stream that the command line uses. */
export interface OutputStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Both standard streams, each already closed against secrets. */
export interface Output {
  readonly out: OutputStream;
  readonly err: OutputStream;
}
