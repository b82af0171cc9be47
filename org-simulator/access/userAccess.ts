import { rowsWith } from '../state/indexRows.ts';
import type { OrgState, SObjectRecord } from '../state/orgState.ts';
import { type PermissionSource, permissionSources } from './permissionSources.ts';

export type ObjectPermission =
  | 'PermissionsRead'
  | 'PermissionsCreate'
  | 'PermissionsEdit'
  | 'PermissionsDelete'
  | 'PermissionsViewAllRecords'
  | 'PermissionsModifyAllRecords'
  | 'PermissionsViewAllFields';

/** What a user may do, added up over profile, permission sets and groups less muting. */
export interface UserAccess {
  /** A user permission by its Metadata API name, `ApiEnabled`. */
  has(permission: string): boolean;
  mayObject(object: string, permission: ObjectPermission): boolean;
  /** `field` as in FieldPermissions, `Order.ERP_Number__c`. */
  mayField(field: string, permission: 'PermissionsRead' | 'PermissionsEdit'): boolean;
  /** Whether a class, page, custom permission or app is granted. */
  mayEntity(setupEntityId: string): boolean;
}

/** Reads the rows anew at every question, so that an assignment counts from the next call on. */
export function userAccess(org: OrgState, userId: string): UserAccess {
  const user = org.records.get('User', userId);
  const sources = user === undefined ? [] : permissionSources(org, user);
  const granted = (test: (parentId: string) => boolean) => sources.some((source) => grants(source, test));
  const column = (parentId: string, name: string) => permissionHolder(org, parentId)?.[name] === true;
  const has = (permission: string) => granted((parentId) => column(parentId, `Permissions${permission}`));
  return {
    has,
    mayObject: (object, permission) =>
      has('ModifyAllData') ||
      (has('ViewAllData') && permission === 'PermissionsRead') ||
      granted((parentId) => childRow(org, 'ObjectPermissions', parentId, 'SobjectType', object)?.[permission] === true),
    mayField: (field, permission) =>
      granted((parentId) => childRow(org, 'FieldPermissions', parentId, 'Field', field)?.[permission] === true),
    mayEntity: (setupEntityId) =>
      granted((parentId) => childRow(org, 'SetupEntityAccess', parentId, 'SetupEntityId', setupEntityId) !== undefined),
  };
}

function grants({ grantedBy, mutedBy }: PermissionSource, test: (parentId: string) => boolean): boolean {
  return grantedBy.some(test) && !mutedBy.some(test);
}

function permissionHolder(org: OrgState, id: string): SObjectRecord | undefined {
  return org.records.get('PermissionSet', id) ?? org.records.get('MutingPermissionSet', id);
}

function childRow(
  org: OrgState,
  type: string,
  parentId: string,
  ...[field, value]: [string, string]
): SObjectRecord | undefined {
  return rowsWith(org.records.all(type), 'ParentId', parentId).find(
    (row) => String(row[field]).toLowerCase() === value.toLowerCase(),
  );
}
