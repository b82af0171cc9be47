/** The name without its package's namespace: a developer name itself never holds two underscores in a row. */
export function bareName(name: string): string {
  const at = name.indexOf('__');
  return at < 0 ? name : name.slice(at + 2);
}
