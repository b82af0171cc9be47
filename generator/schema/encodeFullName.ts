/**
 * A name as the Metadata API spells it in full names, and so in file names and package.xml: letters and digits of any
 * script, blanks, hyphens, single underscores and asterisks stay, everything else becomes `%XX` of its UTF-8 bytes.
 * Source: forcedotcom/cli#2869 (a layout with every special character, next to the full name the API gives it), and
 * retrieved profiles such as `Custom%3A Support Profile`. It is not what URLs do: `(`, `.` and `'` are encoded, `ä` is not.
 */
export function encodeFullName(name: string): string {
  return name.replace(/_{2,}|[^\p{L}\p{Nd} _*-]/gu, encodeBytes);
}

function encodeBytes(characters: string): string {
  // Not encodeURIComponent: it leaves `!'().~*` and underscores alone.
  return [...Buffer.from(characters, 'utf8')]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
