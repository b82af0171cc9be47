/** More than this is counted. */
const MOST = 10;

/** Names in a sentence: `a, b and 5 more`. */
export function nameSome(names: readonly string[]): string {
  if (names.length <= MOST) return names.join(', ');
  return `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more`;
}
