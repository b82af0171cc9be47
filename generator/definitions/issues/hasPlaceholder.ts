/** True for a text in which a value is still to be put: `${…}`. */
export function hasPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${');
}
