import { addressNumber } from '../../resolve/login/addressNumber.ts';
import type { Values } from '../values/foundValues.ts';

/** First and last address as numbers of the IPv6 space. */
export interface AddressRange {
  readonly first: bigint;
  readonly last: bigint;
}

/** Path of an entry of a list of ranges; the entry's name is its two ends (`keyElements` of `deploy`). */
const ENTRY = /^(\w+)\[([^–\]]*)–([^–\]]*)\]$/;

/** The range that a path such as `loginIpRanges[203.0.113.0–203.0.113.15]` names; null when it is none. */
export function rangeOfPath(path: string): AddressRange | null {
  const [, , start = '', end = ''] = ENTRY.exec(path) ?? [];
  const [first, last] = [addressNumber(start), addressNumber(end)];
  return first === null || last === null || first > last ? null : { first, last };
}

/** All ranges of the list named `element`. */
export function rangesOf(values: Values, element: string): readonly AddressRange[] {
  return [...values.keys()]
    .filter((path) => ENTRY.exec(path)?.[1] === element)
    .map(rangeOfPath)
    .filter((range) => range !== null);
}

/** Whether every address of `range` is in one of `others`, which may overlap and touch. */
export function isCovered(range: AddressRange, others: readonly AddressRange[]): boolean {
  let next = range.first;
  for (const { first, last } of others.toSorted((left, right) => (left.first < right.first ? -1 : 1))) {
    if (first > next) break;
    if (last >= next) next = last + 1n;
  }
  return next > range.last;
}
