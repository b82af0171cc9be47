import { ADMINISTRATOR_PERMISSIONS } from '../permissions/administratorPermissions.ts';
import type { Rule } from '../rule.ts';

export const administratorPermission: Rule = {
  id: 'administrator-permission',
  title: 'A user permission that makes the integration an administrator',
  category: 'least-privilege',
  severity: 'error',
  sources: [
    'hardisgroupcom/sfdx-hardis, permissionsAuditUtils.ts',
    'Salesforce help 005228838 and 005132365',
    'Salesforce help, xcloud.security_api_access_control_about',
  ],
  controls: ['SBS-ACS-003', 'SBS-ACS-004', 'SBS-ACS-006', 'SBS-ACS-008', 'shr_use_any_api_restriction'],
  explanation:
    'Whoever gets hold of the key of this integration can do an administrator’s work with it, and nobody watches a machine at work. What an integration does can nearly always be granted by object and field.',
  on: 'user-permission',
  check(name) {
    const power = ADMINISTRATOR_PERMISSIONS.get(name);
    if (power === undefined) return [];
    const message = `With ${name} it can ${power}.`;
    const fix = 'Grant the objects and fields it works with instead, or write a waiver with a reason and an end.';
    return [{ path: [], about: name, message, fix }];
  },
  bad: { definition: 'access:\n  userPermissions: [ModifyAllData]\n' },
  good: { definition: 'access:\n  objects:\n    Order: [read, edit]\n' },
};
