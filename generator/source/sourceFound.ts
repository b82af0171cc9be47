/** What a check has to say about a place in a metadata file. */
export interface SourceFound {
  /** Where, both counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Names of elements and keys from the root's child down: `objectPermissions.Account.allowCreate`. */
  readonly keyPath: string;
  /** See `Finding.about`. */
  readonly about: string | null;
  readonly message: string;
  /** A full sentence: what to write instead. */
  readonly fix: string;
  /** Sources do not agree, or name one case of many: a warning, unless policy.yaml says otherwise. */
  readonly isDoubtful?: true;
}
