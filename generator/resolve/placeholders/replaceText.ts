import type { PlainData } from '../../definitions/plainData.ts';
import type { Lookup } from './lookup.ts';
import { parsePlaceholders, type TextPart } from './parsePlaceholders.ts';

/** More than any value of a definition needs; what grows past it was made to grow. */
export const MAX_SIZE = 100_000;

/** A text with its placeholders replaced. One that is a placeholder as a whole may become a list, a map or a number. */
export function replaceText(text: string, lookUp: (reference: string) => Lookup): Lookup {
  if (!text.includes('${')) return { ok: true, value: text, size: text.length };
  const parts = parsePlaceholders(text);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'reference') return limited(lookUp(only.reference), only.reference);
  let replaced = '';
  for (const part of parts) {
    const piece = replacePart(part, lookUp);
    if (typeof piece !== 'string') return piece;
    replaced += piece;
    if (replaced.length > MAX_SIZE) return tooLarge('The text');
  }
  return { ok: true, value: replaced, size: replaced.length };
}

function replacePart(part: TextPart, lookUp: (reference: string) => Lookup): string | Lookup {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'unclosed') {
    return failed('"${" is not closed.', 'Close it with "}", or write "$${" for a literal "${".');
  }
  const found = lookUp(part.reference);
  if (!found.ok) return found;
  if (typeof found.value === 'object') {
    return failed(
      `"\${${part.reference}}" is ${kindOf(found.value)} and cannot stand inside a text.`,
      'Let the placeholder be the whole value, or refer to a text.',
    );
  }
  return String(found.value);
}

function limited(found: Lookup, reference: string): Lookup {
  return found.ok && found.size > MAX_SIZE ? tooLarge(`"\${${reference}}"`) : found;
}

function tooLarge(what: string): Lookup {
  return failed(`${what} grows past ${MAX_SIZE.toLocaleString('en-US')} characters.`, 'Write less in the values.');
}

function kindOf(value: PlainData): string {
  if (value === null) return 'empty';
  return Array.isArray(value) ? 'a list' : 'a map';
}

function failed(message: string, fix: string): Lookup {
  return { ok: false, message, fix };
}
