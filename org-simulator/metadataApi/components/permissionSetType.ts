import { projectPermissionSet } from '../projection/projectPermissionSet.ts';
import { removeAccess } from '../projection/removeAccess.ts';
import { permissionSetRules } from '../rules/permissionSetRules.ts';
import type { ComponentType } from './componentType.ts';
import { storedAccess } from './storedAccess.ts';

/** From API 40.0 on a permission set's file replaces all that was there (Metadata API Developer Guide, PermissionSet). */
export const permissionSetType: ComponentType = {
  name: 'PermissionSet',
  directoryName: 'permissionsets',
  suffix: 'permissionset',
  rules: permissionSetRules,
  stored: ({ body, existing }) => {
    const license = existing?.body['license'];
    const kept = license === undefined ? {} : { license };
    return storedAccess({ hasActivationRequired: false, ...kept, ...body });
  },
  project: projectPermissionSet,
  remove: ({ id }, org) => {
    removeAccess(id, org);
    org.records.remove('PermissionSet', id);
  },
  retrieved: ({ body }) => body,
};
