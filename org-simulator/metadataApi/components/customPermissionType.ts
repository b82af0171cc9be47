import { projectNamedRow } from '../projection/projectNamedRow.ts';
import { customPermissionRules } from '../rules/customPermissionRules.ts';
import { asDeployed } from './asDeployed.ts';
import type { ComponentType } from './componentType.ts';

export const customPermissionType: ComponentType = {
  ...asDeployed,
  name: 'CustomPermission',
  directoryName: 'customPermissions',
  suffix: 'customPermission',
  rules: customPermissionRules,
  project: (component, org) => projectNamedRow('CustomPermission', component, org),
  remove: ({ id }, org) => org.records.remove('CustomPermission', id),
};
