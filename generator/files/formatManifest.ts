import type { ManifestEntry } from './manifestEntry.ts';

const HEADER = '# Files that "npm run generate" wrote here, and may update or remove. Never edited by hand.\n';

/** The text of the list, sorted, each entry once; null when it would list nothing. */
export function formatManifest(entries: readonly ManifestEntry[]): string | null {
  if (entries.length === 0) return null;
  const lines = entries.map(({ path, hash, integration }) => `${path}\t${integration}\t${hash}\n`);
  // Without a comparator, text is sorted by code units: as compareText does, but without a call per pair.
  return HEADER + [...new Set(lines)].toSorted().join('');
}
