import type { Rule } from '../rule.ts';

const policy = 'sensitiveObjects: [Individual]\n';

export const sensitiveObject: Rule = {
  id: 'sensitive-object',
  title: 'An object that the policy calls sensitive',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['policy.yaml, sensitiveObjects'],
  controls: ['SBS-ACS-002', 'SBS-ACS-009'],
  explanation:
    'Some objects may be used, but never without a reason that a reviewer can read. Which ones those are, only your company knows: none by default.',
  on: 'object',
  check({ object }, { policy: { sensitiveObjects } }) {
    if (!sensitiveObjects.has(object.toLowerCase())) return [];
    const message = `${object} is a sensitive object by policy.yaml.`;
    const fix = 'Remove it, or write a waiver with the reason and an end.';
    return [{ path: [], onKey: true, about: object, message, fix }];
  },
  bad: { definition: 'access:\n  objects:\n    Individual: [read]\n', files: { 'policy.yaml': policy } },
  good: { definition: 'access:\n  objects:\n    Lead: [read]\n', files: { 'policy.yaml': policy } },
};
