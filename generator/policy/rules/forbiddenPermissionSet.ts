import type { Rule } from '../rule.ts';

const policy = 'forbidden:\n  permissionSets: [Legacy_Admin]\n';

export const forbiddenPermissionSet: Rule = {
  id: 'forbidden-permission-set',
  title: 'A permission set or group that the policy forbids',
  category: 'least-privilege',
  severity: 'error',
  sources: ['policy.yaml, forbidden.permissionSets'],
  controls: ['SBS-ACS-001'],
  explanation: 'Your company decided that no integration user may get it.',
  on: 'integration',
  check({ access }, { policy: { forbidden } }) {
    const lists = [
      { path: ['access', 'permissionSets'], members: access.permissionSets },
      { path: ['access', 'permissionSetGroups'], members: access.permissionSetGroups },
      { path: ['access', 'group', 'permissionSets'], members: access.group?.permissionSets ?? [] },
    ];
    return lists.flatMap(({ path, members }) =>
      members.flatMap((name, index) => {
        if (!forbidden.permissionSets.has(name.toLowerCase())) return [];
        return [{ path: [...path, index], about: name, message: `policy.yaml forbids ${name}.`, fix: 'Remove it.' }];
      }),
    );
  },
  bad: { definition: 'access:\n  permissionSets: [Legacy_Admin]\n', files: { 'policy.yaml': policy } },
  good: { definition: 'access:\n  permissionSets: [Shared_API_Read]\n', files: { 'policy.yaml': policy } },
};
