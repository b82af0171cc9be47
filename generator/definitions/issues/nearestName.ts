import { closest, distance } from 'fastest-levenshtein';

/** The name that was probably meant, ignoring case: one that differs by a few letters, or the only one that is longer. */
export function nearestName(text: string, names: readonly string[]): string | null {
  if (names.length === 0 || text.length > 100) return null;
  const lower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const wanted = text.toLowerCase();
  const candidate = closest(wanted, [...lower.keys()]);
  if (distance(wanted, candidate) <= mostEdits(Math.min(text.length, candidate.length))) return lower.get(candidate)!;
  const longer = text.length < 3 ? [] : [...lower.keys()].filter((name) => name.startsWith(wanted));
  return longer.length === 1 ? lower.get(longer[0]!)! : null;
}

/** Two letters exchanged are two edits; of two letters none may differ, or every country would be near. */
function mostEdits(length: number): number {
  if (length < 4) return length < 3 ? 0 : 1;
  return Math.max(2, Math.floor(length / 3));
}
