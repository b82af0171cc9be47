import { projectNamedRow } from '../projection/projectNamedRow.ts';
import { mutingPermissionSetRules } from '../rules/mutingPermissionSetRules.ts';
import type { ComponentType } from './componentType.ts';
import { storedAccess } from './storedAccess.ts';

export const mutingPermissionSetType: ComponentType = {
  name: 'MutingPermissionSet',
  directoryName: 'mutingpermissionsets',
  suffix: 'mutingpermissionset',
  rules: mutingPermissionSetRules,
  stored: ({ body }) => storedAccess({ hasActivationRequired: false, ...body }),
  project: (component, org) => projectNamedRow('MutingPermissionSet', component, org),
  remove: ({ id }, org) => org.records.remove('MutingPermissionSet', id),
  retrieved: ({ body }) => body,
};
