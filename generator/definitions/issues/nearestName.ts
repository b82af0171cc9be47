import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant; null when none is near. Ignores case. */
export function nearestName(text: string, names: readonly string[]): string | null {
  if (names.length === 0 || text.length > 100) return null;
  const lower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const candidate = closest(text.toLowerCase(), [...lower.keys()]);
  const isNear = distance(text.toLowerCase(), candidate) <= Math.max(1, Math.floor(text.length / 3));
  return isNear ? lower.get(candidate)! : null;
}
