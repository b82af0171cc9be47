import type { Severity } from './finding.ts';
import type { ActiveRule } from './lintRun.ts';

/** What the policy says; else a warning for what sources leave open, and the rule's own severity for the rest. */
export function severityOf({ rule, severity }: ActiveRule, isDoubtful: boolean): Severity {
  if (severity !== null) return severity;
  return isDoubtful || rule.severity === 'off' ? 'warning' : rule.severity;
}
