/** How often an element stands in its parent: exactly once, at most once, or any number of times. */
export type Occurrence = 'required' | 'optional' | 'list';

export interface ElementSchema {
  /** `string`, `boolean`, `number`, or the name of an enum or of another type. */
  readonly type: string;
  readonly occurs: Occurrence;
}

/** The types of the Metadata API as data: elements by type with inherited ones included, and the values of its enums. */
export interface MetadataSchema {
  readonly types: Readonly<Record<string, Readonly<Record<string, ElementSchema>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}
