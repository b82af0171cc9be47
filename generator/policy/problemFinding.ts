import type { ListAddition } from '../shared/listAddition.ts';
import type { Problem } from '../shared/problem.ts';
import type { Finding, FindingEdit, Severity } from './finding.ts';

/** What reading and resolving say, as a finding: it has its place, and its message names environments already. */
export function problemFinding(problem: Problem, rule: string, severity: Severity): Finding {
  const { position, keyPath, message, fix, widening } = problem;
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
    edit: widening === undefined ? null : editOf(widening),
  };
}

function editOf({ file, path, values }: ListAddition): FindingEdit {
  return { file, path, action: { kind: 'add', values }, isWidening: true };
}
