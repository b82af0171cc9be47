import { ToolError } from '../shared/toolError.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Nothing to escape, to normalise or to refuse: most values by far. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

/** Everything but the Char production of XML 1.0; with the flag `u`, a surrogate without its partner is caught too. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Text for the content of an XML element, escaped as Salesforce does in what it returns: five entities, everything else
 * as it is. A line end becomes LF, as every XML parser would read it. Refuses characters that XML 1.0 does not have.
 */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  const forbidden = FORBIDDEN.exec(text);
  if (forbidden) throw forbiddenCharacter(text, forbidden[0]);
  return text.replace(/\r\n?/g, '\n').replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

function forbiddenCharacter(text: string, character: string): ToolError {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  // JSON shows control characters as escapes, so that the message cannot steer a terminal.
  const shown = JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
  return new ToolError(`The text ${shown} has the character U+${code}, which XML does not allow.`, {
    actions: ['Remove the character from the definition or the environment file that the text comes from.'],
  });
}
