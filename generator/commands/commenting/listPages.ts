import type { CommentApi } from './commentApi.ts';
import { readEntries } from './readEntries.ts';

const SIZE = 100;
/** A pull request with more comments than ten thousand is beyond reading. */
const MOST_PAGES = 100;

/** All entries of a list that comes in pages, by number. `path` has a query already. */
export async function listPages(api: CommentApi, path: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found: Readonly<Record<string, unknown>>[] = [];
  for (let page = 1; page <= MOST_PAGES; page++) {
    const entries = readEntries(await api.call('GET', `${path}&per_page=${SIZE}&page=${page}`));
    found.push(...entries);
    if (entries.length < SIZE) break;
  }
  return found;
}
