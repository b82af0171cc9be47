export type ObjectOperation = 'read' | 'create' | 'edit' | 'delete' | 'view-all' | 'modify-all' | 'view-all-fields';

export interface ObjectAccess {
  readonly object: string;
  readonly can: readonly ObjectOperation[];
  /** Field API names without the object, e.g. `Industry`. No field stands in both lists. */
  readonly readFields: readonly string[];
  readonly editFields: readonly string[];
}
