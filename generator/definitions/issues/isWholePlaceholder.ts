const WHOLE = /^\$\{[^{}]*\}$/;

/** True for a text that is one placeholder and nothing else: it may become a list or a map. */
export function isWholePlaceholder(value: unknown): boolean {
  return typeof value === 'string' && WHOLE.test(value);
}
