import { plainText } from '../../org/plainText.ts';

/** Format characters, which can hide or reorder what is shown (CVE-2021-42574), and halves of characters. */
const UNSEEN = /[\p{Cf}\p{Cs}]/gu;

/** Foreign text on one line, with nothing in it that is not seen; what is longer than `most` is cut. */
export function oneLine(text: string, most = 200): string {
  const visible = plainText(text).replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
  return visible.length > most ? `${visible.slice(0, most)}…` : visible;
}
