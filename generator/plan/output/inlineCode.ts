import { oneLine } from './oneLine.ts';

/**
 * Foreign text for Markdown, outside of a block of code: in `<code>`, where nobody is mentioned and no issue is linked, with
 * every sign that means something to Markdown or HTML as a character reference.
 */
export function inlineCode(text: string): string {
  const escaped = oneLine(text).replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<code>${escaped}</code>`;
}
