/** A rendered file. `path` is relative to `force-app/<env>`, with `/`, percent-encoded as the Metadata API does. */
export interface GeneratedFile {
  readonly path: string;
  readonly contents: string;
}
