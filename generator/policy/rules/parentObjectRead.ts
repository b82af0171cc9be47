import { followedObject } from '../../resolve/access/followedObject.ts';
import type { Rule } from '../rule.ts';

export const parentObjectRead: Rule = {
  id: 'parent-object-read',
  title: 'A detail without its master',
  category: 'platform',
  severity: 'error',
  sources: [
    'public deployment logs: "Permission Read Child__c depends on permission(s): Read Parent__c", and the same of ProductCategory and MessagingSession',
  ],
  controls: [],
  explanation:
    'Access to the records of a master-detail relationship depends on reading the master. Known for standard objects, and for custom ones whose source the project holds (see `metadata` in policy.yaml).',
  on: 'object',
  check({ object }, { holder, findObject }) {
    // What resolving says of those is that they follow their parent.
    if (followedObject(object) !== null) return [];
    const { parents } = findObject(object);
    return parents
      .filter((parent) => parent !== object && !holder.readableObjects.has(parent.toLowerCase()))
      .map((parent) => ({
        path: [],
        onKey: true as const,
        about: object,
        message: `${object} depends on reading ${parent}.`,
        fix: `Add "${parent}: [read]" to access.objects.`,
      }));
  },
  bad: { definition: 'access:\n  objects:\n    ProductCategory: [read]\n' },
  good: { definition: 'access:\n  objects:\n    ProductCatalog: [read]\n    ProductCategory: [read]\n' },
};
