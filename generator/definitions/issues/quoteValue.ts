const LONGEST = 60;

/** A value as a message shows it: in quotes when it is text, cut when it is long. */
export function quoteValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** A value as somebody would write it in YAML on one line. */
export function yamlText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, entry]) => `${key}: ${yamlText(entry)}`)
      .join(', ')} }`;
  }
  return typeof value === 'string' && !/^[A-Za-z/][\w ./@+-]*$/.test(value) ? JSON.stringify(value) : String(value);
}
