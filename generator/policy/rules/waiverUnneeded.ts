import type { Rule } from '../rule.ts';

const WAIVER =
  'waivers:\n  - rule: object-view-all\n    reason: Orders of every owner are exported until the queue split is live.\n    until: 2027-03-31\n';

export const waiverUnneeded: Rule = {
  id: 'waiver-unneeded',
  title: 'A waiver that nothing needs',
  category: 'hygiene',
  severity: 'warning',
  sources: ['docs/definitions.md, waivers'],
  controls: ['SBS-ACS-010'],
  explanation:
    'It would cover what somebody adds later, without anybody deciding about that. Judged only when all environments are looked at; for metadata files, when everything that it could cover is.',
  on: 'lint',
  bad: { definition: `access:\n  objects:\n    Order: [read]\n${WAIVER}` },
  good: { definition: `access:\n  objects:\n    Order: [read, view-all]\n${WAIVER}` },
};
