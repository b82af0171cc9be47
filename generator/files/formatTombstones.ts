import type { Tombstone } from './tombstone.ts';

const HEADER =
  '# What "npm run generate" generated here once and no longer does; "npm run deploy" and "npm run retire" take it out of the org.\n';

/** The text of the list, sorted, each line once; null when it would list nothing. */
export function formatTombstones(tombstones: readonly Tombstone[]): string | null {
  if (tombstones.length === 0) return null;
  const lines = tombstones.map(
    ({ integration, type, name, username }) =>
      `${[integration, type, name, ...(username === null ? [] : [username])].join('\t')}\n`,
  );
  // Without a comparator, text is sorted by code units.
  return HEADER + [...new Set(lines)].toSorted().join('');
}
