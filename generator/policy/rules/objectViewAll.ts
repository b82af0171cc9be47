import type { Rule } from '../rule.ts';

export const objectViewAll: Rule = {
  id: 'object-view-all',
  title: 'Every record of an object, whoever owns it',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Salesforce help, "Object Permissions"', 'hardisgroupcom/sfdx-hardis, permissionsAuditUtils.ts'],
  controls: ['SBS-ACS-008', 'SBS-ACS-009'],
  explanation:
    'View All passes by sharing: the integration reads every record of the object, also those that are nobody’s business but their owner’s. Sharing rules, a queue or a role grant the part that is needed.',
  on: 'object',
  check({ object, can }) {
    // Modify All includes it, and is told of by its own rule.
    if (!can.includes('view-all') || can.includes('modify-all')) return [];
    const message = `"view-all" reads every ${object} record, whoever owns it.`;
    const fix = 'Share the records it needs (sharing rule, role, queue), or write a waiver with a reason and an end.';
    return [{ path: ['can', can.indexOf('view-all')], about: object, message, fix }];
  },
  bad: { definition: 'access:\n  objects:\n    Order: [read, view-all]\n' },
  good: { definition: 'access:\n  objects:\n    Order: [read]\n' },
};
