import type { MetadataBody } from './metadataBody.ts';

/** The values of a repeated element of text, e.g. `permissionSets`; none when it is absent. */
export function textsOf(body: MetadataBody, element: string): readonly string[] {
  const value = body[element];
  return Array.isArray(value) ? value.map(String) : [];
}
