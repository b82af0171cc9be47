import type { Org } from './org.ts';
import type { Soql } from './soql.ts';

/**
 * A query is a GET, and Salesforce takes 16,384 bytes of URI and header together (REST API Developer Guide, status
 * code 414). What is left of it for one list of names, with room for the fields, the session id and cookies.
 */
const LONGEST_LIST = 8_000;

/** Runs `statement` for all of `names` in as few queries as the length of a URL allows; none for no names. */
export async function queryNames<Row>(
  org: Org,
  names: readonly string[],
  statement: (names: readonly string[]) => Soql,
): Promise<readonly Row[]> {
  const pages = await Promise.all(splitNames(names).map((some) => org.query<Row>(statement(some))));
  return pages.flat();
}

/** Without repetitions, in lists of at most `LONGEST_LIST` bytes as they stand in a URL. */
function splitNames(names: readonly string[]): readonly (readonly string[])[] {
  const lists: string[][] = [];
  let room = 0;
  for (const name of new Map(names.map((each) => [each.toLowerCase(), each])).values()) {
    const length = encodeURIComponent(`'${name}',`).length;
    if (length > room) {
      lists.push([]);
      room = LONGEST_LIST;
    }
    lists.at(-1)?.push(name);
    room -= length;
  }
  return lists;
}
