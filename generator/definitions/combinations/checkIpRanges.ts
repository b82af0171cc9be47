import type { Finding } from '../issues/finding.ts';
import { valueAt } from '../issues/valueAt.ts';
import { neededKey, superfluousKey } from './combination.ts';

/** A range is `cidr`, or `start` and `end`. */
export function checkIpRanges(definition: unknown): readonly Finding[] {
  const ranges = valueAt(definition, ['login', 'ipRanges']);
  return Array.isArray(ranges) ? ranges.flatMap(checkRange) : [];
}

function checkRange(range: unknown, index: number): readonly Finding[] {
  if (typeof range !== 'object' || range === null) return [];
  const path = ['login', 'ipRanges', index];
  const bounds = (['start', 'end'] as const).filter((key) => Object.hasOwn(range, key));
  if (Object.hasOwn(range, 'cidr')) {
    return bounds.map((key) =>
      superfluousKey([...path, key], `"${key}" stands beside "cidr".`, 'Write either cidr, or start and end.'),
    );
  }
  if (bounds.length === 2) return [];
  if (bounds.length === 0) {
    return [
      neededKey([...path, 'cidr'], 'The range has no addresses.', 'Add "cidr: 203.0.113.0/28", or "start" and "end".'),
    ];
  }
  const missing = bounds[0] === 'start' ? 'end' : 'start';
  return [
    neededKey(
      [...path, missing],
      `"${bounds[0]}" stands here without "${missing}".`,
      `Add "${missing}"; for a single address, the same one.`,
    ),
  ];
}
