/** What decides whether a field can have field permissions. */
export interface FieldSource {
  /** API name without the object. */
  readonly name: string;
  /**
   * `required` and `master-detail`: no field permissions, by rule. `without`: an org returned none. `read-only`: may be
   * read, never edited.
   */
  readonly kind: 'required' | 'master-detail' | 'without' | 'read-only' | 'ordinary';
  /** What it is, as the end of a sentence: `is a formula`. Empty for an ordinary one. */
  readonly because: string;
}

/** What is known of one object. */
export interface ObjectSource {
  readonly name: string;
  /** By API name in lower case. */
  readonly fields: ReadonlyMap<string, FieldSource>;
  /** Objects whose reading it needs, e.g. the masters of its master-detail fields. */
  readonly parents: readonly string[];
  /** Where its source is, relative to the project; null when only Salesforce's documentation is known. */
  readonly folder: string | null;
  /** True when the object itself is defined in its source, and with it, but for packages on top, all of its fields. */
  readonly isDefined: boolean;
}

/** Looks an object up by API name, in any case. */
export type FindObject = (name: string) => ObjectSource;
