import { OrgError } from './orgError.ts';

/** How orgs refuse a query for what it asks about, not for what went wrong. */
const UNSUPPORTED: ReadonlySet<string> = new Set([
  'INVALID_TYPE',
  'INVALID_FIELD',
  'MALFORMED_QUERY',
  'INSUFFICIENT_ACCESS',
]);

/** The rows, or none where the org, its edition or this user has no such object: what it tells is not worth failing for. */
export async function unlessUnsupported<Row>(rows: Promise<readonly Row[]>): Promise<readonly Row[]> {
  return rows.catch((error: unknown) => {
    if (error instanceof OrgError && UNSUPPORTED.has(error.code)) return [];
    throw error;
  });
}
