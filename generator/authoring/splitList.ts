/** Entries of a typed list, with commas or blanks between. */
export function splitList(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((entry) => entry !== '');
}
