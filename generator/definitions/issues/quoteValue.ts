const LONGEST = 60;

/** A value as a message shows it: in quotes when it is text, cut when it is long. */
export function quoteValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
