import type { Connection } from '@salesforce/core';
import { doingOf } from './doingOf.ts';
import { readPages } from './readPages.ts';
import type { Repeatable } from './repeatSafely.ts';
import type { Soql } from './soql.ts';

/** Reads a query page by page to its end. Rows come without the `attributes` that REST adds, nested ones too. */
export async function queryAll<Row>(
  connection: Connection,
  statement: Soql,
  how: Pick<Repeatable, 'signal' | 'retryDelay'> & { readonly doing?: string },
): Promise<readonly Row[]> {
  const { doing = doingOf(statement) } = how;
  return readPages(connection, `/query?q=${encodeURIComponent(statement)}`, { ...how, doing });
}
