import { REORDERING_CHARACTERS } from '../reading/reorderingCharacters.ts';

/** Characters that XML 1.0 cannot hold (section 2.2, Char), not even escaped, and C1 controls, which terminals obey. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** What is wrong with the characters of a text, whatever it means; null when nothing is. */
export function findCharacterMistake(text: string): { readonly message: string; readonly fix: string } | null {
  const found = FORBIDDEN.exec(text)?.[0];
  if (found !== undefined) {
    return { message: `The character ${nameOf(found)} stands here, which XML cannot hold.`, fix: 'Remove it.' };
  }
  const reordering = REORDERING_CHARACTERS.exec(text)?.[0];
  if (reordering !== undefined) {
    const message = `The character ${nameOf(reordering)} stands here, which shows text in another order than it is.`;
    return { message, fix: 'Remove it.' };
  }
  return text.isWellFormed()
    ? null
    : { message: 'Half of a character stands here (a lone surrogate).', fix: 'Write the whole character.' };
}

function nameOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
