import type { UnmanagedGrant } from '../plan.ts';

/** More than these are counted: an administrator's set grants thousands of fields. */
const MOST = 50;

/** The first grants, and how many there are more. */
export function limitGrants(words: readonly string[]): Pick<UnmanagedGrant, 'grants' | 'more'> {
  return { grants: words.slice(0, MOST), more: Math.max(0, words.length - MOST) };
}
