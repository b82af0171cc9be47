import { ApiError } from '../http/apiError.ts';

const MAXIMUM = 5;

/**
 * Of the parts of a composite call five may be collections or queries (REST Guide, "Composite"). How the server words it
 * is not recorded.
 */
export function assertFewCollections(urls: readonly string[]): void {
  const count = urls.filter((url) => /\/(composite\/sobjects|query|queryAll)\b/i.test(url)).length;
  if (count <= MAXIMUM) return;
  throw new ApiError(
    'LIMIT_EXCEEDED',
    `The number of collection and query subrequests exceeds the limit of ${MAXIMUM}.`,
  );
}
