const COUNT = /^([1-9]|1\d|2[0-4]) passwords?$/;

/** Reads `5 passwords`, up to 24, or `none` as 0; null for anything else. */
export function parsePasswordCount(text: string): number | null {
  if (text === 'none') return 0;
  const count = COUNT.exec(text)?.[1];
  return count === undefined ? null : Number(count);
}
