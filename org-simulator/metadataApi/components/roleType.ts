import { projectRole } from '../projection/projectRole.ts';
import { roleRules } from '../rules/roleRules.ts';
import { asDeployed } from './asDeployed.ts';
import type { ComponentType } from './componentType.ts';

export const roleType: ComponentType = {
  ...asDeployed,
  name: 'Role',
  directoryName: 'roles',
  suffix: 'role',
  rules: roleRules,
  project: projectRole,
  remove: ({ id }, org) => org.records.remove('UserRole', id),
};
