import { keyPathText } from '../definitions/keyPathText.ts';
import type { Finding } from './finding.ts';
import type { LintPolicy } from './lintPolicy.ts';
import type { Rule } from './rule.ts';
import type { Found } from './ruleCheck.ts';

/** What a rule found in the policy itself, with the severity that the policy gives the rule. None when it is off. */
export function policyFinding({ severities, source }: LintPolicy, rule: Rule, found: Found): readonly Finding[] {
  const severity = severities.get(rule.id) ?? rule.severity;
  if (severity === 'off') return [];
  const { path, onKey = false, about = null, message, fix } = found;
  const position = (onKey ? source?.locateKey(path) : source?.locate(path)) ?? null;
  const keyPath = keyPathText(path);
  const place = { position, keyPath, integration: null, environments: [], about };
  return [{ rule: rule.id, severity, ...place, message, fix, edit: null }];
}
