/** A mistake that the validator of fast-xml-parser lets pass, with its offset in the text. */
export interface XmlMistake {
  readonly message: string;
  readonly index: number;
}

/** A comment or a CDATA section begins, a reference stands here, or a character that XML 1.0 does not have (Char). */
const NOTABLE = /<!--|<!\[CDATA\[|&[^;&<>\s"']{0,40};?|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>' };
const NAMED = new Set(['&amp;', '&lt;', '&gt;', '&quot;', '&apos;']);
const NUMBERED = /^&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i;
const CHARACTER = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u;

/**
 * The first reference that XML does not know, or character that it does not have. XML has five named entities; the
 * parser would take those of HTML, leave out a reference to a character that is none, and keep one that it cannot read.
 * Goes over the text once.
 */
export function findXmlMistake(text: string): XmlMistake | null {
  NOTABLE.lastIndex = 0;
  for (let match = NOTABLE.exec(text); match !== null; match = NOTABLE.exec(text)) {
    const [found] = match;
    const end = ENDS[found];
    if (end === undefined) {
      const message = mistakeIn(found);
      if (message !== null) return { message, index: match.index };
    } else {
      const close = findEnd(text, end, match.index + found.length);
      // The validator knows no other place that a section without an end could stand in.
      if (close === null) return { message: `"${found}" stands in an attribute.`, index: match.index };
      NOTABLE.lastIndex = close;
    }
  }
  return null;
}

function findEnd(text: string, end: string, start: number): number | null {
  const close = text.indexOf(end, start);
  return close < 0 ? null : close + end.length;
}

function mistakeIn(found: string): string | null {
  if (!found.startsWith('&')) return `The character ${codePoint(found)} is not allowed in XML.`;
  if (NAMED.has(found)) return null;
  if (!found.startsWith('&#'))
    return `The entity "${found.slice(1).replace(/;$/, '')}" was referenced, but not declared.`;
  const [, hexadecimal, decimal] = NUMBERED.exec(found) ?? [];
  const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
  const isCharacter = code <= 0x10_ffff && CHARACTER.test(String.fromCodePoint(code));
  return isCharacter ? null : `"${found}" is no reference to a character of XML.`;
}

function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
