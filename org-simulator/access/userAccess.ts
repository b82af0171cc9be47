import { findReference } from '../metadataApi/components/findReference.ts';
import { rowsWith } from '../state/indexRows.ts';
import type { OrgState } from '../state/orgState.ts';
import { permissionSources } from './permissionSources.ts';

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
  /** Whether a custom metadata type or custom setting is granted, by its API name. */
  mayCustomType(name: string): boolean;
}

/** Reads the rows anew at every question, so that an assignment counts from the next call on. */
export function userAccess(org: OrgState, userId: string): UserAccess {
  const user = org.records.get('User', userId);
  const sources = user === undefined ? [] : permissionSources(org, user);
  const has = (permission: string) =>
    sources.some((id) => org.records.get('PermissionSet', id)?.[`Permissions${permission}`] === true);
  const granting = (type: string, column: string, value: string) =>
    sources
      .flatMap((id) => rowsWith(org.records.all(type), 'ParentId', id))
      .filter((row) => sameText(row[column], value));
  return {
    has,
    mayObject: (object, permission) =>
      has('ModifyAllData') ||
      (has('ViewAllData') && permission === 'PermissionsRead') ||
      granting('ObjectPermissions', 'SobjectType', object).some((row) => row[permission] === true),
    mayField: (field, permission) =>
      granting('FieldPermissions', 'Field', field).some((row) => row[permission] === true),
    mayEntity: (setupEntityId) => granting('SetupEntityAccess', 'SetupEntityId', setupEntityId).length > 0,
    mayCustomType: (name) =>
      granting('SetupEntityAccess', 'SetupEntityId', findReference('CustomObject', name, org) ?? '').length > 0,
  };
}

function sameText(left: unknown, right: string): boolean {
  return String(left).toLowerCase() === right.toLowerCase();
}
