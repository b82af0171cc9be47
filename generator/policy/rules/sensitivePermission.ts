import { SENSITIVE_PERMISSIONS } from '../permissions/sensitivePermissions.ts';
import type { Rule } from '../rule.ts';

export const sensitivePermission: Rule = {
  id: 'sensitive-permission',
  title: 'A user permission that opens more than an integration needs',
  category: 'least-privilege',
  severity: 'warning',
  sources: ['hardisgroupcom/sfdx-hardis, permissionsAuditUtils.ts'],
  controls: ['SBS-ACS-008'],
  explanation:
    'It passes by sharing, field-level security or the audit trail. There are good reasons for it, and they belong into a waiver where a reviewer reads them.',
  on: 'user-permission',
  check(name) {
    const effect = SENSITIVE_PERMISSIONS.get(name);
    if (effect === undefined) return [];
    const fix = 'Remove it when the integration works without, or write a waiver with a reason and an end.';
    return [{ path: [], about: name, message: `${name} ${effect}.`, fix }];
  },
  bad: { definition: 'access:\n  userPermissions: [QueryAllFiles]\n' },
  good: { definition: 'access:\n  objects:\n    Case: [read]\n' },
};
