/** Paths of all values that are not there, or are no number, in plain data. */
export function undefinedIn(value: unknown, path = ''): readonly string[] {
  if (value === undefined || Number.isNaN(value)) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => undefinedIn(child, `${path}.${key}`));
}
