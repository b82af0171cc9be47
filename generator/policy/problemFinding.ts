import type { Problem } from '../shared/problem.ts';
import type { Finding, Severity } from './finding.ts';

/** What reading and resolving say, as a finding: it has its place, and its message names environments already. */
export function problemFinding(problem: Problem, rule: string, severity: Severity): Finding {
  const { position, keyPath, message, fix } = problem;
  const [, integration = null] = /^integration-users\/(.+)\.ya?ml$/.exec(position?.file ?? '') ?? [];
  return {
    rule,
    severity,
    position,
    keyPath,
    integration,
    environments: [],
    about: null,
    message,
    fix,
    edit: null,
  };
}
