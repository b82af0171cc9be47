/** What a clock may be off before it is worth a word, in milliseconds. */
const TOLERANCE = 30_000;

/**
 * How this machine's clock stands to the org's, in a sentence; null when it is right or not known.
 * @param ahead milliseconds that the org's clock is ahead
 */
export function clockWords(ahead: number | null): string | null {
  if (ahead === null || Math.abs(ahead) < TOLERANCE) return null;
  const seconds = Math.round(Math.abs(ahead) / 1000);
  return `This machine’s clock is ${seconds} seconds ${ahead > 0 ? 'behind' : 'ahead of'} the org’s.`;
}
