import type { Finding } from '../issues/finding.ts';
import { valueAt } from '../issues/valueAt.ts';
import { neededKey } from './neededKey.ts';
import { superfluousKey } from './superfluousKey.ts';

const POLICY = ['app', 'refreshToken', 'policy'] as const;
const VALIDITY = ['app', 'refreshToken', 'validity'] as const;
const WITH_VALIDITY = new Set<unknown>(['specific-lifetime', 'specific-inactivity']);
const WITHOUT_VALIDITY = new Set<unknown>(['infinite', 'zero']);

/** A validity belongs to exactly the policies that are named after one. */
export function checkTokenValidity(definition: unknown): readonly Finding[] {
  const policy = valueAt(definition, POLICY);
  const isGiven = valueAt(definition, VALIDITY) !== undefined;
  const keys = { keyPath: VALIDITY, other: POLICY };
  if (!isGiven && WITH_VALIDITY.has(policy)) {
    const message = `The policy ${policy} needs a validity.`;
    return [neededKey({ ...keys, message, fix: 'Add for example: validity: 7 days' })];
  }
  if (isGiven && WITHOUT_VALIDITY.has(policy)) {
    const fix = 'Remove "validity", or choose specific-lifetime or specific-inactivity.';
    return [superfluousKey({ ...keys, message: `The policy ${policy} has no validity.`, fix })];
  }
  return [];
}
