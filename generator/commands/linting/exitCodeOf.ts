import type { ExitCode } from '../command.ts';
import type { LintResult } from './lintResult.ts';

/**
 * 1: definitions cannot be used, so that nothing can be generated from them. 2: findings of severity error, with `strict`
 * also warnings. 0: neither.
 */
export function exitCodeOf({ findings, errors, warnings }: LintResult, strict: boolean): ExitCode {
  if (findings.some(({ rule }) => rule === 'invalid-definition')) return 1;
  return errors > 0 || (strict && warnings > 0) ? 2 : 0;
}
