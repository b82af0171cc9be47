import type { MetadataBody } from './metadataBody.ts';

/** The names in a comma separated element such as `commaSeparatedPermissionSet`. */
export function listOfText(body: MetadataBody, element: string): readonly string[] {
  const value = body[element];
  if (typeof value !== 'string') return [];
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
