import type { Rule } from '../rule.ts';

const ACCESS = 'access:\n  objects:\n    Order: [read, view-all]\n';
const waiver = (until: string) =>
  `waivers:\n  - rule: object-view-all\n    reason: Orders of every owner are exported until the queue split is live.\n    until: ${until}\n`;
const files = { 'policy.yaml': 'limits:\n  waiverValidity: 180 days\n' };

export const waiverDuration: Rule = {
  id: 'waiver-duration',
  title: 'A waiver for longer than the policy allows',
  category: 'hygiene',
  severity: 'error',
  sources: ['policy.yaml, limits.waiverValidity', 'Security Benchmark for Salesforce, SBS-ACS-010'],
  controls: ['SBS-ACS-010'],
  explanation: 'An exception that holds for years is none. Without a limit in policy.yaml every day is accepted.',
  on: 'lint',
  bad: { definition: `${ACCESS}${waiver('2029-12-31')}`, files },
  good: { definition: `${ACCESS}${waiver('2027-03-31')}`, files },
};
