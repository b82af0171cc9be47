import { projectPermissionSetGroup } from '../projection/projectPermissionSetGroup.ts';
import { removeAccess } from '../projection/removeAccess.ts';
import { permissionSetGroupRules } from '../rules/permissionSetGroupRules.ts';
import type { ComponentType } from './componentType.ts';

/** `status` is calculated; a retrieve says `Updated` once the group is (retrieved files of public repositories). */
export const permissionSetGroupType: ComponentType = {
  name: 'PermissionSetGroup',
  directoryName: 'permissionsetgroups',
  suffix: 'permissionsetgroup',
  rules: permissionSetGroupRules,
  stored: ({ body }) => ({ hasActivationRequired: false, ...body, status: 'Updated' }),
  project: projectPermissionSetGroup,
  remove: ({ id }, org) => {
    const own = org.records.all('PermissionSet').find((row) => row['PermissionSetGroupId'] === id);
    if (own !== undefined) {
      removeAccess(own.Id, org);
      org.records.remove('PermissionSet', own.Id);
    }
    for (const type of ['PermissionSetGroupComponent', 'PermissionSetAssignment']) {
      for (const row of org.records.all(type)) if (row['PermissionSetGroupId'] === id) org.records.remove(type, row.Id);
    }
    org.records.remove('PermissionSetGroup', id);
  },
  retrieved: ({ body }) => body,
};
