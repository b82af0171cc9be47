import { OrgError } from '../org/orgError.ts';

/** What an org says to the id of a job that it does not have (SOAP API Developer Guide, StatusCode). */
const GONE: ReadonlySet<string> = new Set(['INVALID_CROSS_REFERENCE_KEY', 'INVALID_ID_FIELD', 'NOT_FOUND']);

/** Whether the org does not know the job any more that was asked for. */
export function isGone(error: unknown): boolean {
  return error instanceof OrgError && GONE.has(error.code);
}
