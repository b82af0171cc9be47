import type { Rule } from '../rule.ts';

export const invalidDefinition: Rule = {
  id: 'invalid-definition',
  title: 'A definition that cannot be used',
  category: 'platform',
  severity: 'error',
  sources: ['docs/definitions.md', 'Metadata API Developer Guide', 'Object Reference, User'],
  controls: [],
  explanation:
    'Keys, values, names, lengths, ranges, hours, operations that depend on one another, placeholders without a value and reference files: whatever `generate` refuses, with the same words. Always an error; no waiver covers it.',
  on: 'lint',
  bad: { definition: 'access:\n  objects:\n    Order: [create]\n' },
  good: { definition: 'access:\n  objects:\n    Order: [read, create]\n' },
};
