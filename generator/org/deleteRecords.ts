import { collectionCall } from './collectionCall.ts';
import type { Org } from './org.ts';
import type { RecordResult } from './recordResult.ts';

export interface DeleteRequest {
  /** sObject type, for messages. */
  readonly type: string;
  readonly ids: readonly string[];
  /** True: one refused record takes back its whole call (of up to 200). */
  readonly allOrNone: boolean;
}

/** Deletes records; one that is gone already counts as done, so a lost answer is repeated. Throws OrgError. */
export async function deleteRecords(
  org: Org,
  { type, ids, allOrNone }: DeleteRequest,
): Promise<readonly RecordResult[]> {
  const results = await collectionCall(org, {
    doing: `Deleting ${type} records`,
    items: ids,
    idempotent: true,
    request: (items) => ({
      method: 'DELETE',
      path: `/composite/sobjects?ids=${items.join(',')}&allOrNone=${allOrNone}`,
    }),
  });
  return results.map((result, index) => (isGone(result) ? { outcome: 'done', id: ids[index] ?? '' } : result));
}

function isGone(result: RecordResult): boolean {
  return result.outcome === 'refused' && result.errors.every(({ code }) => code === 'ENTITY_IS_DELETED');
}
