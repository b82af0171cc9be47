import type { Check } from './check.ts';

/** A value, or null. */
export function checkNullable<Value>(check: Check<Value>): Check<Value | null> {
  return (value, place) => (value === null ? null : check(value, place));
}
