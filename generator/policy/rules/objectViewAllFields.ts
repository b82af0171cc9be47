import type { Rule } from '../rule.ts';

export const objectViewAllFields: Rule = {
  id: 'object-view-all-fields',
  title: 'Every field of an object, also those of tomorrow',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Metadata API Developer Guide, PermissionSet, viewAllFields'],
  controls: ['SBS-ACS-008'],
  explanation:
    'View All Fields reads the fields that exist and each one that is added later, without anybody deciding about it.',
  on: 'object',
  check({ object, can }) {
    if (!can.includes('view-all-fields')) return [];
    const message = `"view-all-fields" reads every field of ${object}, also those that are added later.`;
    const fix = 'List the fields under "fields", or write a waiver with a reason and an end.';
    return [{ path: ['can', can.indexOf('view-all-fields')], about: object, message, fix }];
  },
  bad: { definition: 'access:\n  objects:\n    Account: [read, view-all-fields]\n' },
  good: { definition: 'access:\n  objects:\n    Account:\n      can: [read]\n      fields: { read: [Industry] }\n' },
};
