/** What decides whether a field can have field permissions. */
export interface FieldSource {
  /** API name without the object. */
  readonly name: string;
  /** Has no field-level security: required, master-detail, or always readable by Salesforce's own decision. */
  readonly kind: 'required' | 'master-detail' | 'read-only' | 'ordinary';
  /** What it is, as the end of a sentence: `is a formula field`. Empty for an ordinary one. */
  readonly because: string;
}

/** What is known of one object. */
export interface ObjectSource {
  readonly name: string;
  /** By API name in lower case. */
  readonly fields: ReadonlyMap<string, FieldSource>;
  /** Objects whose reading it needs, e.g. the masters of its master-detail fields. */
  readonly parents: readonly string[];
  /** True when `fields` are all custom fields that the object has in the source. */
  readonly isComplete: boolean;
  /** Where it is from: a folder of the project, or Salesforce's documentation. */
  readonly origin: string;
}

/** Looks an object up by API name, in any case. */
export type FindObject = (name: string) => ObjectSource | null;
