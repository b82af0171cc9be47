import type { MetadataBody } from './metadataBody.ts';

/** The entries of a repeated element, e.g. `userPermissions`; none when it is absent. */
export function entriesOf(body: MetadataBody, element: string): readonly MetadataBody[] {
  const value = body[element];
  return Array.isArray(value) ? (value as readonly MetadataBody[]) : [];
}
