import type { Rule } from '../rule.ts';

export const doubtfulDefinition: Rule = {
  id: 'doubtful-definition',
  title: 'A definition that hardly means what it says',
  category: 'hygiene',
  severity: 'warning',
  sources: ['docs/definitions.md'],
  controls: [],
  explanation:
    'What `generate` warns of: private addresses in login ranges, ranges that overlap, names that are also another integration’s, a certificate beside client credentials, and the like. policy.yaml can make it an error; no waiver covers it.',
  on: 'lint',
  bad: { definition: 'login:\n  ipRanges:\n    - cidr: 10.0.0.0/28\n' },
  good: { definition: 'login:\n  ipRanges:\n    - cidr: 203.0.113.0/28\n' },
};
