import { distance } from 'fastest-levenshtein';
import { compareText } from '../shared/compareText.ts';

const MOST = 3;

/** Up to three of `known` that `name` may be a slip for, nearest first. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(2, Math.floor(name.length / 3));
  return known
    .map((candidate) => ({ candidate, away: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ away }) => away <= limit)
    .toSorted((left, right) => left.away - right.away || compareText(left.candidate, right.candidate))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}
