import type { Rule } from '../rule.ts';

const policy = 'forbidden:\n  objects: [Salary__c]\n';

export const forbiddenObject: Rule = {
  id: 'forbidden-object',
  title: 'An object that the policy forbids',
  category: 'least-privilege',
  severity: 'error',
  sources: ['policy.yaml, forbidden.objects'],
  controls: ['SBS-ACS-001'],
  explanation: 'Your company decided that no integration user may reach it.',
  on: 'object',
  check({ object }, { policy: { forbidden } }) {
    if (!forbidden.objects.has(object.toLowerCase())) return [];
    return [{ path: [], onKey: true, about: object, message: `policy.yaml forbids ${object}.`, fix: 'Remove it.' }];
  },
  bad: { definition: 'access:\n  objects:\n    Salary__c: [read]\n', files: { 'policy.yaml': policy } },
  good: { definition: 'access:\n  objects:\n    Employee__c: [read]\n', files: { 'policy.yaml': policy } },
};
