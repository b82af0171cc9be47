/**
 * As `Promise.all`, but waits until every one has ended before it throws the first error in their order: no call to an
 * org is left under way, and the same failure is always told in the same words.
 */
export async function allSettled<const Values extends readonly unknown[]>(
  values: Values,
): Promise<{ -readonly [Index in keyof Values]: Awaited<Values[Index]> }> {
  const failed = (await Promise.allSettled(values)).find((result) => result.status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
  return Promise.all(values);
}
