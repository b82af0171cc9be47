/** What waivers know a metadata file by. */
export interface PlacedFile {
  /** As findings show it. */
  readonly path: string;
  /** Metadata type, e.g. `Profile`. */
  readonly type: string;
  /** Name of the component, not escaped: `Custom: Sales Profile`. */
  readonly fullName: string;
}
