/** Values of one record under their field API names; null clears a field. */
export type RecordFields = Readonly<Record<string, string | number | boolean | null>>;
