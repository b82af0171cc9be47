import type { Issue } from './issue.ts';
import { findIssues } from './issues/findIssues.ts';
import { type Environment, environmentSchema } from './schema/environmentSchema.ts';

export type CheckedEnvironment =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checks an environment after replacing. What stands in its overrides is checked when it is merged into definitions. No
 * defaults are applied; see `Environment`.
 */
export function checkEnvironment(value: unknown): CheckedEnvironment {
  const { output, findings } = findIssues(environmentSchema, value);
  return output === null ? { ok: false, issues: findings } : { ok: true, environment: output };
}
