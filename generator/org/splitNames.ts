/**
 * A query is a GET, and Salesforce takes 16,384 bytes of URI and header together (REST API Developer Guide, status
 * code 414). What is left of it for one list of names, with room for the fields, the session id and cookies.
 */
const LONGEST_LIST = 8_000;

/** Names for the IN of a query, without repetitions, in lists that are short enough for the URL of one. */
export function splitNames(names: readonly string[]): readonly (readonly string[])[] {
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
