const PLAIN = /^[A-Za-z0-9/](?:[\w ./@+-]|:(?=\S))*$/;
const WORDS = new Set(['true', 'false', 'null']);

/** A value as somebody would write it in YAML on one line. */
export function yamlText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, entry]) => `${key}: ${yamlText(entry)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' && !isPlain(value) ? JSON.stringify(value) : String(value);
}

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !WORDS.has(text) && Number.isNaN(Number(text));
}
