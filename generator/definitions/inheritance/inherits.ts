import { valueAt } from '../issues/valueAt.ts';

/** Whether a definition builds on something: then keys may be missing in it, and null takes away what it builds on. */
export function inherits(value: unknown): boolean {
  return valueAt(value, ['extends']) !== undefined || valueAt(value, ['preset']) !== undefined;
}
