/** The maps of a list that an API answered; none for any other answer. */
export function readEntries(answer: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(answer) ? answer.filter((entry) => typeof entry === 'object' && entry !== null) : [];
}
