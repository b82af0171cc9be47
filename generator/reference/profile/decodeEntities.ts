const NAMED: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

/** Text with XML's five entities and character references replaced; null when it has another entity. */
export function decodeEntities(text: string): string | null {
  if (!text.includes('&')) return text;
  let known = true;
  const decoded = text.replace(/&([^;&]*);?/g, (reference, name: string) => {
    const character = reference.endsWith(';') ? decode(name) : null;
    known &&= character !== null;
    return character ?? '';
  });
  return known ? decoded : null;
}

function decode(name: string): string | null {
  const digits = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (!digits) return Object.hasOwn(NAMED, name) ? NAMED[name]! : null;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

/** The Char production of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
