import type { Rule } from '../rule.ts';

export const unknownRule: Rule = {
  id: 'unknown-rule',
  title: 'A rule that does not exist',
  category: 'hygiene',
  severity: 'error',
  sources: ['docs/rules.md'],
  controls: [],
  explanation: 'A misspelt name in policy.yaml or in a waiver is without effect, and nobody would notice.',
  on: 'lint',
  bad: { definition: 'access: {}\n', files: { 'policy.yaml': 'rules:\n  object-view-al: error\n' } },
  good: { definition: 'access: {}\n', files: { 'policy.yaml': 'rules:\n  object-view-all: error\n' } },
};
