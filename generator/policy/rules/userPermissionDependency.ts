import { PERMISSION_DEPENDENCIES } from '../permissions/permissionDependencies.ts';
import type { Rule } from '../rule.ts';

export const userPermissionDependency: Rule = {
  id: 'user-permission-dependency',
  title: 'A user permission without those that it depends on',
  category: 'platform',
  severity: 'error',
  sources: [
    'public deployment logs: "Permission … depends on permission(s): …"',
    'Salesforce help 000321298',
    'forcedotcom/cli#2205',
  ],
  controls: [],
  explanation:
    'A permission set has to hold everything that its permissions depend on, or its deployment fails. Nothing is added in silence: more permissions are more access, and a person decides about that. What only some orgs ask for is a warning.',
  on: 'user-permission',
  check(name, { holder }) {
    const dependency = PERMISSION_DEPENDENCIES.get(name);
    const missing = dependency?.needs.filter((needed) => !holder.userPermissions.has(needed)) ?? [];
    if (dependency === undefined || missing.length === 0) return [];
    const message = `${name} depends on ${missing.join(', ')}.`;
    const fix = `Remove ${name}, or add ${missing.join(', ')} to access.userPermissions.`;
    const found = { path: [], about: name, message, fix };
    return [dependency.dependsOnOrg ? { ...found, isDoubtful: true } : found];
  },
  bad: { definition: 'access:\n  userPermissions: [ViewSetup]\n' },
  good: { definition: 'access:\n  userPermissions: [ViewRoles, ViewSetup]\n' },
};
