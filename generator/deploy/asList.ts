/** SOAP gives nothing, one thing or a list where a list is meant. */
export function asList<Item>(value: Item | readonly Item[] | null | undefined): readonly Item[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value as Item];
}
