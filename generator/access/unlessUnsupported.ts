import { OrgError } from '../org/orgError.ts';

/** The rows, or none where the org, its edition or this user has no such object: what it tells is not worth failing for. */
export async function unlessUnsupported<Row>(rows: Promise<readonly Row[]>): Promise<readonly Row[]> {
  return rows.catch((error: unknown) => {
    if (error instanceof OrgError && ['INVALID_TYPE', 'INVALID_FIELD'].includes(error.code)) return [];
    throw error;
  });
}
