import type { Finding } from '../policy/finding.ts';
import type { LintPolicy } from '../policy/lintPolicy.ts';
import type { RuledFound } from './shared/ruledFound.ts';

/** What was found in a file, with the severity that the policy gives its rule. Null when the policy turns it off. */
export function toFinding(file: string, found: RuledFound, { severities }: LintPolicy): Finding | null {
  const { rule, line, column, keyPath, about, message, fix, isDoubtful = false } = found;
  const chosen = severities.get(rule);
  if (chosen === 'off') return null;
  return {
    rule,
    severity: chosen ?? (isDoubtful ? 'warning' : found.severity),
    position: { file, line, column },
    keyPath,
    integration: null,
    environments: [],
    about,
    message,
    fix,
    edit: null,
  };
}
