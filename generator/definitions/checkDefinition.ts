import { findCombinations } from './combinations/findCombinations.ts';
import type { Issue } from './issue.ts';
import { findIssues } from './issues/findIssues.ts';
import { type Definition, definitionSchema } from './schema/definitionSchema.ts';

export type CheckedDefinition =
  | { readonly ok: true; readonly definition: Definition }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checks a definition after merging and replacing: structure, every format, and which keys go together. The value must
 * hold no null and no placeholder any more. No defaults are applied; see `Definition`.
 */
export function checkDefinition(value: unknown): CheckedDefinition {
  const { output, findings } = findIssues(definitionSchema, value);
  const issues = [...findings, ...findCombinations(value)];
  return output !== null && issues.length === 0 ? { ok: true, definition: output } : { ok: false, issues };
}
