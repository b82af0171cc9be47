import { projectNamedRow } from '../projection/projectNamedRow.ts';
import { projectRole } from '../projection/projectRole.ts';
import { customPermissionRules } from '../rules/customPermissionRules.ts';
import { profilePolicyRules } from '../rules/profilePolicyRules.ts';
import { roleRules } from '../rules/roleRules.ts';
import { componentId } from './componentId.ts';
import type { ComponentType } from './componentType.ts';

const AS_DEPLOYED: Pick<ComponentType, 'stored' | 'retrieved'> = {
  stored: ({ body }) => body,
  retrieved: ({ body }) => body,
};

export const roleType: ComponentType = {
  ...AS_DEPLOYED,
  name: 'Role',
  directoryName: 'roles',
  suffix: 'role',
  rules: roleRules,
  project: projectRole,
  remove: ({ id }, org) => org.records.remove('UserRole', id),
};

export const customPermissionType: ComponentType = {
  ...AS_DEPLOYED,
  name: 'CustomPermission',
  directoryName: 'customPermissions',
  suffix: 'customPermission',
  rules: customPermissionRules,
  project: (component, org) => projectNamedRow('CustomPermission', component, org),
  remove: ({ id }, org) => org.records.remove('CustomPermission', id),
};

/** Neither of the two has rows. Key prefixes do not matter. */
export const profilePasswordPolicyType: ComponentType = {
  ...AS_DEPLOYED,
  name: 'ProfilePasswordPolicy',
  directoryName: 'profilePasswordPolicies',
  suffix: 'profilePasswordPolicy',
  rules: profilePolicyRules,
  project: ({ fullName }) => componentId('0PP', fullName),
  remove: () => undefined,
};

export const profileSessionSettingType: ComponentType = {
  ...AS_DEPLOYED,
  name: 'ProfileSessionSetting',
  directoryName: 'profileSessionSettings',
  suffix: 'profileSessionSetting',
  rules: profilePolicyRules,
  project: ({ fullName }) => componentId('0PQ', fullName),
  remove: () => undefined,
};
