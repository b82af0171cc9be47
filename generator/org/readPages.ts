import type { Connection } from '@salesforce/core';
import { type Repeatable, repeatSafely } from './repeatSafely.ts';
import { requireShape } from './requireShape.ts';

/** One page of a query as the REST API returns it. */
export interface QueryPage {
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly object[];
}

/**
 * All rows from a page on, or from the path of a page that is still to be read. Rows come without the `attributes` that
 * REST adds, nested ones too. Throws OrgError.
 */
export async function readPages<Row>(
  connection: Connection,
  start: QueryPage | string,
  how: Omit<Repeatable, 'idempotent' | 'reads'>,
): Promise<readonly Row[]> {
  const get = (path: string) =>
    repeatSafely({ ...how, idempotent: true, reads: true }, async () =>
      requireShape(await connection.request<QueryPage>(path), isPage),
    );
  const rows: Row[] = [];
  let next: QueryPage | string | undefined = start;
  while (next !== undefined) {
    const page: QueryPage = typeof next === 'string' ? await get(next) : next;
    for (const record of page.records) rows.push(withoutAttributes(record) as Row);
    next = page.done ? undefined : page.nextRecordsUrl;
  }
  return rows;
}

function isPage({ records }: QueryPage): boolean {
  return Array.isArray(records);
}

function withoutAttributes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAttributes);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'attributes');
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutAttributes(inner)]));
}
