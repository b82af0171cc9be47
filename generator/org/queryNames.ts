import type { Org } from './org.ts';
import type { Soql } from './soql.ts';
import { splitNames } from './splitNames.ts';

/** Runs `statement` for all of `names` in as few queries as the length of a URL allows; none for no names. */
export async function queryNames<Row>(
  org: Org,
  names: readonly string[],
  statement: (names: readonly string[]) => Soql,
): Promise<readonly Row[]> {
  const pages = await Promise.all(splitNames(names).map((some) => org.query<Row>(statement(some))));
  return pages.flat();
}
