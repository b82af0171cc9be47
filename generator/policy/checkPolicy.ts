import { nearestName } from '../definitions/issues/nearestName.ts';
import { keyPathText } from '../definitions/keyPathText.ts';
import type { Finding } from './finding.ts';
import type { LintPolicy } from './lintPolicy.ts';
import { unknownRule } from './rules/unknownRule.ts';

/** Names in the policy that are no rules: a severity for a misspelt one would be without effect in silence. */
export function checkPolicy({ severities, source }: LintPolicy, names: readonly string[]): readonly Finding[] {
  const known = new Set(names);
  return [...severities.keys()]
    .filter((name) => !known.has(name))
    .map((name): Finding => {
      const path = ['rules', name];
      const nearest = nearestName(name, names);
      return {
        rule: unknownRule.id,
        severity: 'error',
        position: source?.locateKey(path) ?? null,
        keyPath: keyPathText(path),
        integration: null,
        environments: [],
        about: null,
        message: `There is no rule "${name}".`,
        fix: nearest === null ? 'See docs/rules.md for the names of all rules.' : `Did you mean "${nearest}"?`,
        edit: null,
      };
    });
}
