/** A file and how it stood: whoever changes its content changes its size or one of its times. */
export type StampedFile = readonly [path: string, size: number, modified: number, changed: number];

/** What a bundle was made of. It holds exactly as long as all of it is what it was. */
export interface BundleManifest {
  /** Absolute path of the project: the bundle has the places of its sources in it. */
  readonly tool: string;
  /** The version of Node that it was made with. */
  readonly node: string;
  /** Name of the bundle's file, in the folder of the manifest. */
  readonly file: string;
  /** Checksum of the bundle's file. */
  readonly crc32: number;
  /** Every file that went into it. */
  readonly inputs: readonly StampedFile[];
}
