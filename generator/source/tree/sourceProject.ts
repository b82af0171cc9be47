/** What the files around a source file say about it. */
export interface SourceProject {
  /** Absolute path of the folder with sfdx-project.json or package.xml; of the given folder when there is neither. */
  readonly folder: string;
  /** E.g. `66.0`: what `sourceApiVersion` or the manifest's `version` says, else the newest one that is known. */
  readonly apiVersion: string;
  /** False when it is the newest one because nothing says which. */
  readonly isVersionGiven: boolean;
  /** Absolute paths of the package directories; empty outside of a DX project. */
  readonly packageFolders: readonly string[];
  /** Whether .forceignore keeps this absolute path from being deployed. */
  isIgnored(path: string): boolean;
}
