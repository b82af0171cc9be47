import type { Severity } from './finding.ts';
import type { LintPolicy } from './lintPolicy.ts';
import type { ActiveRule } from './lintRun.ts';
import type { Rule } from './rule.ts';

/** The rules that are not off, with the severity the policy gives them. */
export function activeRules(rules: readonly Rule[], { severities }: LintPolicy): readonly ActiveRule[] {
  return rules.flatMap((rule): ActiveRule[] => {
    const chosen = severities.get(rule.id);
    if ((chosen ?? rule.severity) === 'off') return [];
    return [{ rule, severity: (chosen ?? null) as Severity | null }];
  });
}
