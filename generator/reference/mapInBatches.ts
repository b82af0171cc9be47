/** Enough to keep the disk busy, few enough for every limit on open files. */
const BATCH = 64;

/** Maps the entries in their order, a batch of them at a time. */
export async function mapInBatches<Entry, Result>(
  entries: readonly Entry[],
  map: (entry: Entry) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < entries.length; start += BATCH) {
    results.push(...(await Promise.all(entries.slice(start, start + BATCH).map(map))));
  }
  return results;
}
