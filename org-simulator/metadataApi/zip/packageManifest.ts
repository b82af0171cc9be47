/** A parsed package.xml or destructiveChanges.xml. */
export interface PackageManifest {
  /** E.g. `66.0`; empty in destructiveChanges.xml. */
  readonly version: string;
  readonly types: readonly ManifestType[];
}

export interface ManifestType {
  readonly name: string;
  /** Full names as they stand there; `*` for all. */
  readonly members: readonly string[];
}
