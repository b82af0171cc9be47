import type { Rule } from '../rule.ts';

export const objectModifyAll: Rule = {
  id: 'object-modify-all',
  title: 'Changing and deleting every record of an object',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Salesforce help, "Object Permissions"', 'hardisgroupcom/sfdx-hardis, permissionsAuditUtils.ts'],
  controls: ['SBS-ACS-008', 'SBS-ACS-009'],
  explanation:
    'Modify All passes by sharing: the integration changes, deletes and transfers every record of the object. A mistake in it, or a thief with its key, reaches them all.',
  on: 'object',
  check({ object, can }) {
    if (!can.includes('modify-all')) return [];
    const message = `"modify-all" changes and deletes every ${object} record, whoever owns it.`;
    const fix = 'Share the records it works on, or write a waiver with a reason and an end.';
    return [{ path: ['can', can.indexOf('modify-all')], about: object, message, fix }];
  },
  bad: { definition: 'access:\n  objects:\n    Order: [read, edit, delete, view-all, modify-all]\n' },
  good: { definition: 'access:\n  objects:\n    Order: [read, edit]\n' },
};
