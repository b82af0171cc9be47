import type { Rule } from '../rule.ts';

const policy = 'forbidden:\n  userPermissions: [ViewAllData]\n';

export const forbiddenPermission: Rule = {
  id: 'forbidden-permission',
  title: 'A user permission that the policy forbids',
  category: 'least-privilege',
  severity: 'error',
  sources: ['policy.yaml, forbidden.userPermissions'],
  controls: ['SBS-ACS-001', 'SBS-ACS-008'],
  explanation: 'Your company decided that no integration user may hold it.',
  on: 'user-permission',
  check(name, { policy: { forbidden } }) {
    if (!forbidden.userPermissions.has(name.toLowerCase())) return [];
    return [{ path: [], about: name, message: `policy.yaml forbids ${name}.`, fix: 'Remove it.' }];
  },
  bad: { definition: 'access:\n  userPermissions: [ViewAllData]\n', files: { 'policy.yaml': policy } },
  good: { definition: 'access:\n  objects:\n    Account: [read]\n', files: { 'policy.yaml': policy } },
};
