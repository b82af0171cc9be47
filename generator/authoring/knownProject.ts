/** Names that a new definition meets in its project. */
export interface KnownProject {
  /** Of definitions: none of these can be the new one's. */
  readonly taken: readonly string[];
  /** Of parts that it can build on. */
  readonly parts: readonly string[];
}
