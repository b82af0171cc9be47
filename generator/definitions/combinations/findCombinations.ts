import type { Finding } from '../issues/finding.ts';
import { checkAppKeys } from './checkAppKeys.ts';
import { checkIpRanges } from './checkIpRanges.ts';
import { checkProfileUse } from './checkProfileUse.ts';
import { checkTokenValidity } from './checkTokenValidity.ts';

/** Which keys of a definition go together. Each takes any plain data and looks at what is there. */
const RULES: readonly ((definition: unknown) => readonly Finding[])[] = [
  checkProfileUse,
  checkIpRanges,
  checkAppKeys,
  checkTokenValidity,
];

/** Everything that single values cannot show, in a definition whose structure need not be right. */
export function findCombinations(definition: unknown): readonly Finding[] {
  return RULES.flatMap((rule) => rule(definition));
}
