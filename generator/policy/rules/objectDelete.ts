import type { Rule } from '../rule.ts';

export const objectDelete: Rule = {
  id: 'object-delete',
  title: 'An integration that deletes records',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['Salesforce Security Guide, "Object Permissions"'],
  controls: ['SBS-ACS-008'],
  explanation:
    'Deleting a master deletes its details, and what is not restored within fifteen days is gone. Most integrations that "delete" could set a status instead; those that cannot say so in a waiver.',
  on: 'object',
  check({ object, can }) {
    // Modify All needs it, and is told of by its own rule.
    if (!can.includes('delete') || can.includes('modify-all')) return [];
    const message = `It may delete ${object} records.`;
    const fix = 'Remove "delete" when a status does as well, or write a waiver with a reason and an end.';
    return [{ path: ['can', can.indexOf('delete')], about: object, message, fix }];
  },
  bad: { definition: 'access:\n  objects:\n    Order: [read, edit, delete]\n' },
  good: { definition: 'access:\n  objects:\n    Order: [read, edit]\n' },
};
