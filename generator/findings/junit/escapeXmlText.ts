const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The Char production of XML 1.0; with the flag `u`, a surrogate without its partner is outside of it. */
const CHARACTER = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u;

/** What has a meaning in XML, and what nobody sees: a parser turns line ends and tabs in attributes into spaces. */
const SPECIAL = /[&<>"']|(?! )[\p{C}\p{Z}]/gu;

/**
 * Any text at all for an element or an attribute. What XML has no way to write, such as an escape character, is shown
 * as `\u{1b}`.
 */
export function escapeXmlText(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? reference(character));
}

function reference(character: string): string {
  const code = character.codePointAt(0)!.toString(16);
  return CHARACTER.test(character) ? `&#x${code};` : `\\u{${code}}`;
}
