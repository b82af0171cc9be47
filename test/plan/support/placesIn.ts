/** A value within plain data, and the way to it. */
export interface PlaceIn {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Plain data and everything in it. */
export function placesIn(value: unknown, path: PlaceIn['path'] = []): readonly PlaceIn[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  const below = Object.entries(value).flatMap(([key, part]) =>
    placesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [{ path, value }, ...below];
}
