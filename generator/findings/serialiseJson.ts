/** Everything that nobody sees: control and format characters, separators other than a space, what is not assigned. */
const INVISIBLE = /(?![ \n])[\p{C}\p{Z}]/gu;

/** JSON, indented. Invisible characters are escapes: the same value, inert in a terminal and visible in a review. */
export function serialiseJson(document: object): string {
  return JSON.stringify(document, null, 2).replace(INVISIBLE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
