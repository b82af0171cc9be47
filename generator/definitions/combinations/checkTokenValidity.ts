import type { Finding } from '../issues/finding.ts';
import { hasPlaceholder } from '../issues/hasPlaceholder.ts';
import { valueAt } from '../issues/valueAt.ts';
import { neededKey, superfluousKey } from './combination.ts';

const PATH = ['app', 'refreshToken', 'validity'] as const;
const WITH_VALIDITY = new Set<unknown>(['specific-lifetime', 'specific-inactivity']);
const WITHOUT_VALIDITY = new Set<unknown>(['infinite', 'zero']);

/** A validity belongs to exactly the policies that are named after one. */
export function checkTokenValidity(definition: unknown): readonly Finding[] {
  const policy = valueAt(definition, ['app', 'refreshToken', 'policy']);
  const validity = valueAt(definition, PATH);
  if (hasPlaceholder(policy)) return [];
  if (validity === undefined && WITH_VALIDITY.has(policy)) {
    return [neededKey(PATH, `The policy ${policy} needs a validity.`, 'Add for example "validity: 7 days".')];
  }
  if (validity !== undefined && WITHOUT_VALIDITY.has(policy)) {
    const fix = 'Remove "validity", or choose specific-lifetime or specific-inactivity.';
    return [superfluousKey(PATH, `The policy ${policy} has no validity.`, fix)];
  }
  return [];
}
