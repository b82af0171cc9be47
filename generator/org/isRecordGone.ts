import type { RecordResult } from './recordResult.ts';

/** Codes for a record that is gone already (SOAP API Developer Guide, StatusCode). */
const GONE = ['ENTITY_IS_DELETED', 'NOT_FOUND', 'INVALID_CROSS_REFERENCE_KEY'];

/** Whether the org refused to delete a record because it is gone: as good as deleted. */
export function isRecordGone(result: RecordResult): boolean {
  return result.outcome === 'refused' && result.errors.every(({ code }) => GONE.includes(code));
}
