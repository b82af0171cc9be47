import type { MetadataBody } from './metadataBody.ts';

/** The text of an element; undefined when it is absent or empty. */
export function textOf(body: MetadataBody, element: string): string | undefined {
  const value = body[element];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
