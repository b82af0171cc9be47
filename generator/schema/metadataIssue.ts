export type MetadataIssueKind =
  | 'unknown-type'
  | 'wrong-root'
  | 'unknown-element'
  | 'duplicated-element'
  | 'wrong-type'
  | 'bad-enum-value'
  | 'missing-element';

/** One way in which a component is not what the Metadata API's types say. */
export interface MetadataIssue {
  readonly kind: MetadataIssueKind;
  /** Names of the elements from the root's child down, e.g. `['objectPermissions', 'allowRead']`. */
  readonly path: readonly string[];
  /** The Metadata API type that the element stands in, e.g. `PermissionSetObjectPermissions`. */
  readonly type: string;
  /** The Metadata API's own words, without place. */
  readonly message: string;
  readonly line: number;
  readonly column: number;
}
