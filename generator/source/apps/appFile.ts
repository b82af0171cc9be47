/** What the files of external client apps say that matters for one another: a few values of each, not its elements. */
export interface AppFile {
  /** As findings show it. */
  readonly path: string;
  readonly type: string;
  /** Developer name of the app: of the file for the app itself, else what `externalClientApplication` says. */
  readonly app: string;
  /** Absolute path of the project it belongs to: other projects are other orgs. */
  readonly project: string;
  /** Place of `externalClientApplication`, or of the root. */
  readonly line: number;
  readonly column: number;
  /** Null when the file says nothing about client credentials. */
  readonly clientCredentials: { readonly isEnabled: boolean; readonly line: number; readonly column: number } | null;
}
