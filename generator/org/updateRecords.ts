import { collectionCall } from './collectionCall.ts';
import type { Org } from './org.ts';
import type { RecordFields } from './recordFields.ts';
import type { RecordResult } from './recordResult.ts';

export interface UpdateRequest {
  /** sObject type, the same for all. */
  readonly type: string;
  /** Only what changes, beside the id. */
  readonly records: readonly { readonly id: string; readonly fields: RecordFields }[];
  /** True: one refused record takes back its whole call (of up to 200). */
  readonly allOrNone: boolean;
}

/** Updates records; the same values twice are the same, so a lost answer is repeated. Throws OrgError. */
export function updateRecords(org: Org, { type, records, allOrNone }: UpdateRequest): Promise<readonly RecordResult[]> {
  return collectionCall(org, {
    doing: `Updating ${type} records`,
    items: records,
    idempotent: true,
    request: (items) => ({
      method: 'PATCH',
      path: '/composite/sobjects',
      body: { allOrNone, records: items.map(({ id, fields }) => ({ attributes: { type }, id, ...fields })) },
    }),
  });
}
