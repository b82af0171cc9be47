import type { Value } from './fieldPath.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The value of a literal as written in a query; text without its quotes and escapes (SOQL Reference, Quoted String Escape Sequences). */
export function literalValue(text: string): Value {
  if (text.startsWith("'")) return unescapeText(text.slice(1, -1));
  if (/^null$/i.test(text)) return null;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function unescapeText(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ESCAPES[character.toLowerCase()] ?? character);
}

/** The pattern of LIKE: `%` any text, `_` one character, a backslash takes their meaning away; no regard to case. */
export function likePattern(quoted: string): RegExp {
  const source = [...quoted.slice(1, -1).matchAll(/\\(.)|([\s\S])/g)].map(([, escaped, plain]) => {
    if (plain === '%') return '[\\s\\S]*';
    if (plain === '_') return '[\\s\\S]';
    return (escaped ?? plain ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`, 'i');
}
