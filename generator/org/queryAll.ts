import type { Connection } from '@salesforce/core';
import { type Repeatable, repeatSafely } from './repeatSafely.ts';
import type { Soql } from './soql.ts';

/** One page as the REST API returns it. */
interface Page {
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly object[];
}

/** Reads a query page by page to its end. Rows come without the `attributes` that REST adds, nested ones too. */
export async function queryAll<Row>(
  connection: Connection,
  statement: Soql,
  how: Pick<Repeatable, 'signal' | 'retryDelay'> & { readonly doing?: string },
): Promise<readonly Row[]> {
  const { doing = `Reading ${/\bFROM\s+(\w+)/i.exec(statement)?.[1] ?? 'records'}` } = how;
  // Repeating is decided here, not in jsforce as well: the pauses would multiply.
  const get = (path: string) =>
    repeatSafely({ ...how, doing, idempotent: true, reads: true }, async () =>
      connection.request<Page>(path, { retry: { methods: [] } }),
    );
  const rows: Row[] = [];
  let next: string | undefined = `/query?q=${encodeURIComponent(statement)}`;
  while (next !== undefined) {
    const page: Page = await get(next);
    for (const record of page.records) rows.push(withoutAttributes(record) as Row);
    next = page.done ? undefined : page.nextRecordsUrl;
  }
  return rows;
}

function withoutAttributes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAttributes);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'attributes');
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutAttributes(inner)]));
}
