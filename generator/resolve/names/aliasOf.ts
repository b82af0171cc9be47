/** User.Alias holds at most 8 characters (object reference, User). */
const ALIAS_LENGTH = 8;

/** An alias that people recognise: as many whole words of the file name as fit, at least the beginning of the first. */
export function aliasOf(fileName: string): string {
  const [first = 'user', ...rest] = fileName
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let alias = first.slice(0, ALIAS_LENGTH);
  for (const word of rest) {
    if (alias.length + word.length > ALIAS_LENGTH) break;
    alias += word;
  }
  return alias;
}
