/** A piece of a text: literal, a `${…}` reference, or a `${` that nothing closes. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'unclosed'; readonly text: string };

const TOKEN = /\$\$\{|\$\{([^{}]*)\}|\$\{/g;

/** Splits a text at its placeholders. `$${` stands for a literal `${`. */
export function parsePlaceholders(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    parts.push(toPart(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

function toPart([token, reference]: RegExpMatchArray): TextPart {
  if (token === '$${') return { kind: 'text', text: '${' };
  if (reference === undefined) return { kind: 'unclosed', text: token };
  return { kind: 'reference', reference: reference.trim() };
}
