import type { MetadataBody } from './metadataBody.ts';

/** A single element that has elements of its own, e.g. `oauthConfig`; empty when it is absent. */
export function partOf(body: MetadataBody, element: string): MetadataBody {
  const value = body[element];
  return typeof value === 'object' && !Array.isArray(value) ? (value as MetadataBody) : {};
}
