import type { Finding } from '../../policy/finding.ts';

/** What `lint --json` returns. */
export interface LintResult {
  /** In order of file, line and column. */
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
}

/** Findings with their counts. */
export function lintResult(findings: readonly Finding[]): LintResult {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { findings, errors, warnings: findings.length - errors };
}
