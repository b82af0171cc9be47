/** LoginHistory.ApiVersion as a number, e.g. 45; null for `N/A`, `Unknown` and their like. */
export function readApiVersion(text: string | null): number | null {
  const match = /^\s*v?(\d{1,3})(?:\.\d+)?\s*$/i.exec(text ?? '');
  return match === null ? null : Number(match[1]);
}
