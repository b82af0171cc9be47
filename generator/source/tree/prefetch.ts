/**
 * Maps the entries in their order while the next ones are on their way: never more than `limit` at once, so that what is
 * held does not grow with their number.
 */
export async function* prefetch<Entry, Result>(
  entries: AsyncIterable<Entry>,
  limit: number,
  map: (entry: Entry) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  for await (const entry of entries) {
    const result = map(entry);
    // Awaited in its turn below; until then a failure is nobody's.
    result.catch(() => undefined);
    pending.push(result);
    if (pending.length >= limit) yield (await pending.shift()) as Result;
  }
  for (const result of pending) yield await result;
}
