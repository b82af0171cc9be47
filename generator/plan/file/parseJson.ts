/** A parsed document, or the offset of the first mistake. */
export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly offset: number; readonly message: string };

/** Reads JSON. What the runtime says of a mistake quotes the text, so only its place is taken. */
export function parseJson(text: string): ParsedJson {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const [, offset] = /at position (\d+)/.exec(String(error)) ?? [];
    return { ok: false, offset: Number(offset ?? text.length), message: 'is not well-formed JSON.' };
  }
}
