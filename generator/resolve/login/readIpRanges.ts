import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import type { AddressRange, AddressRangeResult } from './addressRange.ts';
import { cidrRange } from './cidrRange.ts';
import { pairRange } from './pairRange.ts';

export type WrittenIpRange = NonNullable<NonNullable<Definition['login']>['ipRanges']>[number];

export interface ReadIpRange extends AddressRange {
  /** Position in the definition's list. */
  readonly index: number;
  /** As written, for messages. */
  readonly text: string;
  readonly description: string | null;
  /** The text of a range written before it that has the same two ends. */
  readonly repeats: string | null;
}

/** The ranges that are ranges, sorted by first and then last address. */
export function readIpRanges(written: readonly WrittenIpRange[]): readonly ReadIpRange[] {
  const read = written.flatMap((range, index): Omit<ReadIpRange, 'repeats'>[] => {
    const result = readIpRange(range);
    return result.ok ? [{ ...result.range, index, text: textOf(range), description: range.description ?? null }] : [];
  });
  const sorted = read.toSorted(compareRanges);
  return sorted.map((range, position) => {
    const before = sorted[position - 1];
    return { ...range, repeats: before?.first === range.first && before.last === range.last ? before.text : null };
  });
}

/** The range that one entry means, by its block or by its two ends. */
export function readIpRange(range: WrittenIpRange): AddressRangeResult {
  if (range.cidr !== undefined) return cidrRange(range.cidr);
  return pairRange(range.start ?? '', range.end ?? '');
}

function textOf({ cidr, start, end }: WrittenIpRange): string {
  return cidr ?? `${start} to ${end}`;
}

/** The sort is stable: of equal ranges the one written first comes first. */
function compareRanges(left: AddressRange, right: AddressRange): number {
  return (
    Number(left.first > right.first) - Number(left.first < right.first) ||
    Number(left.last > right.last) - Number(left.last < right.last)
  );
}
