import type { Finding } from '../issues/finding.ts';
import { valueAt } from '../issues/valueAt.ts';
import { neededKey } from './neededKey.ts';
import { superfluousKey } from './superfluousKey.ts';

/** Another layer can only replace the list as a whole. */
const LIST = ['login', 'ipRanges'] as const;

/** A range is `cidr`, or `start` and `end`. */
export function checkIpRanges(definition: unknown): readonly Finding[] {
  const ranges = valueAt(definition, LIST);
  return Array.isArray(ranges) ? ranges.flatMap(checkRange) : [];
}

function checkRange(range: unknown, index: number): readonly Finding[] {
  if (typeof range !== 'object' || range === null) return [];
  const bounds = (['start', 'end'] as const).filter((key) => Object.hasOwn(range, key));
  if (Object.hasOwn(range, 'cidr')) return bounds.map((key) => besideCidr(index, key));
  return bounds.length === 2 ? [] : [incomplete(index, bounds[0])];
}

function besideCidr(index: number, key: string): Finding {
  const fix = 'Write either cidr, or start and end.';
  return superfluousKey({
    keyPath: [...LIST, index, key],
    other: LIST,
    message: `"${key}" stands beside "cidr".`,
    fix,
  });
}

function incomplete(index: number, bound: 'start' | 'end' | undefined): Finding {
  if (bound === undefined) {
    const fix = 'Add "cidr: 203.0.113.0/28", or "start" and "end".';
    return neededKey({ keyPath: [...LIST, index, 'cidr'], other: LIST, message: 'The range has no addresses.', fix });
  }
  const missing = bound === 'start' ? 'end' : 'start';
  const message = `"${bound}" stands here without "${missing}".`;
  const fix = `Add "${missing}"; for a single address, the same one.`;
  return neededKey({ keyPath: [...LIST, index, missing], other: LIST, message, fix });
}
