import type { Finding } from './finding.ts';
import type { LintPolicy } from './lintPolicy.ts';
import { policyFinding } from './policyFinding.ts';
import { unknownRule } from './rules/unknownRule.ts';
import { waiverDuration } from './rules/waiverDuration.ts';
import { waiverExpired } from './rules/waiverExpired.ts';
import { unknownName } from './unknownName.ts';
import { waiverFound } from './waivers/waiverFound.ts';

interface PolicyCheck {
  /** Every rule there is, also those that are off. */
  readonly names: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * What is wrong with the policy itself: names that are no rules, whose severity or waiver would be without effect in
 * silence, and waivers that have ended or hold too long. Whether a waiver is needed is known where files are looked at.
 */
export function checkPolicy(policy: LintPolicy, { names, today }: PolicyCheck): readonly Finding[] {
  const known = new Set(names);
  const misspelt = [...policy.severities.keys()].filter((name) => !known.has(name));
  return [
    ...misspelt.flatMap((name) =>
      policyFinding(policy, unknownRule, { path: ['rules', name], onKey: true, ...unknownName(name, names) }),
    ),
    ...policy.waivers.flatMap((waiver, index) => {
      const placed = { waiver, index };
      if (!known.has(waiver.rule)) return policyFinding(policy, unknownRule, waiverFound.unknown(placed, names));
      if (waiver.until < today) return policyFinding(policy, waiverExpired, waiverFound.expired(placed));
      const long = waiverFound.tooLong(placed, today, policy.limits.waiverDays);
      return long.flatMap((found) => policyFinding(policy, waiverDuration, found));
    }),
  ];
}
