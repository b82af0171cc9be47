/** Labels of permission sets and groups hold 80 characters (Metadata API Developer Guide, PermissionSet). */
const LABEL_LENGTH = 80;

/** A label with a word after it; of a long one as much as leaves room for the word. */
export function suffixedLabel(label: string, word: string): string {
  return `${[...label]
    .slice(0, LABEL_LENGTH - word.length - 1)
    .join('')
    .trimEnd()} ${word}`;
}
