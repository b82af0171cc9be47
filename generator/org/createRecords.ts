import { collectionCall } from './collectionCall.ts';
import type { Org } from './org.ts';
import type { RecordFields } from './recordFields.ts';
import type { RecordResult } from './recordResult.ts';

export interface CreateRequest {
  /** sObject type, the same for all. */
  readonly type: string;
  readonly records: readonly RecordFields[];
  /** True: one refused record takes back its whole call (of up to 200). */
  readonly allOrNone: boolean;
  /** True when the org refuses a second record of the same (DUPLICATE_VALUE) and the caller takes that for done. */
  readonly idempotent?: boolean;
}

/**
 * Inserts records. One result each, in order; a broken connection gives `unknown` unless a second record would
 * be refused, and nothing is inserted twice: whoever calls looks first. Throws OrgError when the org takes no call at all.
 */
export function createRecords(
  org: Org,
  { type, records, allOrNone, idempotent = false }: CreateRequest,
): Promise<readonly RecordResult[]> {
  return collectionCall(org, {
    doing: `Creating ${type} records`,
    items: records,
    idempotent,
    request: (items) => ({
      method: 'POST',
      path: '/composite/sobjects',
      body: { allOrNone, records: items.map((fields) => ({ attributes: { type }, ...fields })) },
    }),
  });
}
