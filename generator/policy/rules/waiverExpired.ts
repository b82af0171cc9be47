import type { Rule } from '../rule.ts';

const ACCESS = 'access:\n  objects:\n    Order: [read, view-all]\n';
const waiver = (until: string) =>
  `waivers:\n  - rule: object-view-all\n    reason: Orders of every owner are exported until the queue split is live.\n    until: ${until}\n`;

export const waiverExpired: Rule = {
  id: 'waiver-expired',
  title: 'A waiver that has ended',
  category: 'hygiene',
  severity: 'error',
  sources: ['docs/definitions.md, waivers', 'Security Benchmark for Salesforce, SBS-ACS-010'],
  controls: ['SBS-ACS-010'],
  explanation:
    'What was accepted for a time is to be decided again. After its last day a waiver covers nothing: what it put off is found again, too.',
  on: 'lint',
  bad: { definition: `${ACCESS}${waiver('2026-11-23')}` },
  good: { definition: `${ACCESS}${waiver('2026-11-24')}` },
};
