import type { FieldDescription, ObjectDescription } from '../state/orgState.ts';
import type { ObjectPermission, UserAccess } from './userAccess.ts';

/** Setup objects that ask for a user permission to be seen at all (Object Reference, Special Access Rules of each). */
const SETUP_READERS: Readonly<Record<string, readonly string[]>> = {
  PermissionSet: ['ViewSetup', 'AssignPermissionSets', 'ManageSessionPermissionSets'],
  PermissionSetAssignment: ['ViewSetup', 'AssignPermissionSets'],
  PermissionSetGroup: ['ViewSetup', 'AssignPermissionSets'],
  PermissionSetGroupComponent: ['ViewSetup', 'AssignPermissionSets'],
  PermissionSetLicense: ['ViewSetup'],
  PermissionSetLicenseAssign: ['ViewSetup'],
  MutingPermissionSet: ['ViewSetup'],
  ObjectPermissions: ['ViewSetup'],
  FieldPermissions: ['ViewSetup'],
  SetupEntityAccess: ['ViewSetup'],
  PermissionSetTabSetting: ['ViewSetup'],
  SetupAuditTrail: ['ViewSetup'],
  UserLogin: ['ManageUsers', 'FreezeUsers'],
  Profile: ['ViewSetup'],
  UserLicense: ['ViewSetup'],
  UserRole: ['ViewSetup', 'ViewRoles'],
  ApexClass: ['ViewSetup', 'AuthorApex'],
  ApexPage: ['ViewSetup', 'CustomizeApplication'],
  CustomPermission: ['ViewSetup'],
  ConnectedApplication: ['ViewSetup', 'CustomizeApplication'],
  ExternalClientApplication: ['ViewSetup', 'CustomizeApplication'],
};

/** Setup objects that ask for a user permission to be written. */
const SETUP_WRITERS: Readonly<Record<string, readonly string[]>> = {
  User: ['ManageUsers', 'ManageInternalUsers'],
  UserLogin: ['ManageUsers', 'FreezeUsers'],
  PermissionSetAssignment: ['AssignPermissionSets', 'ManageUsers'],
  PermissionSetLicenseAssign: ['ManageUsers', 'ManageInternalUsers', 'AssignPermissionSets'],
  SetupEntityAccess: ['ManageProfilesPermissionsets'],
  ObjectPermissions: ['ManageProfilesPermissionsets'],
  FieldPermissions: ['ManageProfilesPermissionsets'],
  PermissionSetTabSetting: ['ManageProfilesPermissionsets'],
  PermissionSet: ['ManageProfilesPermissionsets'],
  UserRole: ['ManageRoles'],
};

/**
 * Objects without object permissions of their own whose access follows a parent. No profile or permission set of the
 * organisations that were looked at has object permissions for them (Epic-ATS/NightlyBackup, ArlanisSOU/edenred-fullcopy).
 */
const FOLLOWS_PARENT: Readonly<Record<string, string>> = {
  CampaignMember: 'Campaign',
  EmailMessage: 'Case',
  OpportunityLineItem: 'Opportunity',
  OrderItem: 'Order',
  PricebookEntry: 'Pricebook2',
};

/** Activities are written with a user permission, files by everybody. */
const OPEN_TO_ALL: Readonly<Record<string, string | undefined>> = {
  ContentDocument: undefined,
  ContentDocumentLink: undefined,
  ContentVersion: undefined,
  Event: 'EditEvent',
  Task: 'EditTask',
};

/** Parts of compound fields stand under the compound's permission (Object Reference, Compound Fields). */
const COMPOUND =
  /^(.*?)(Street|City|State|StateCode|PostalCode|Country|CountryCode|Latitude|Longitude|GeocodeAccuracy)$/;

/** Whether the object exists for this user: without Read it is "not supported", as if it were not there. */
export function mayObject(access: UserAccess, object: ObjectDescription, permission: ObjectPermission): boolean {
  if (object.permissionable) return access.mayObject(object.name, permission);
  if (object.name.endsWith('__mdt')) return mayCustomType(access, object, permission);
  const parent = FOLLOWS_PARENT[object.name];
  const reading = permission === 'PermissionsRead';
  if (parent !== undefined) return access.mayObject(parent, reading ? 'PermissionsRead' : 'PermissionsEdit');
  if (Object.hasOwn(OPEN_TO_ALL, object.name)) return reading || access.has(OPEN_TO_ALL[object.name] ?? 'ApiEnabled');
  return maySetup(access, object, reading);
}

/** Custom metadata types are read with a grant of their own, and written by deployment only. */
function mayCustomType(access: UserAccess, object: ObjectDescription, permission: ObjectPermission): boolean {
  if (permission !== 'PermissionsRead') return false;
  return access.has('CustomizeApplication') || access.has('ViewSetup') || access.mayCustomType(object.name);
}

function maySetup(access: UserAccess, object: ObjectDescription, reading: boolean): boolean {
  const needed = (reading ? SETUP_READERS : SETUP_WRITERS)[object.name];
  if (needed === undefined) return reading || access.has('CustomizeApplication');
  return needed.some((name) => access.has(name));
}

/** Field-level security. Fields without any (required, system, of setup objects) are open to whoever may see the object. */
export function mayField(
  access: UserAccess,
  object: ObjectDescription,
  field: FieldDescription,
): { read: boolean; edit: boolean } {
  const secured = securedField(object, field);
  if (secured === undefined || access.has('ModifyAllData')) return { read: true, edit: isWritable(field) };
  const name = `${object.name}.${secured.name}`;
  const edit = access.mayField(name, 'PermissionsEdit');
  const seesAll = access.has('ViewAllFieldsGlobal') || access.mayObject(object.name, 'PermissionsViewAllFields');
  return { read: edit || seesAll || access.mayField(name, 'PermissionsRead'), edit: edit && isWritable(field) };
}

/** Compound addresses are written by their parts (Object Reference, Compound Fields). */
function isWritable(field: FieldDescription): boolean {
  return !field.calculated && field.type !== 'address';
}

function securedField(object: ObjectDescription, field: FieldDescription): FieldDescription | undefined {
  if (field.permissionable) return field;
  const prefix = COMPOUND.exec(field.name)?.[1];
  return object.fields.find((other) => other.permissionable && other.name === `${prefix}Address`);
}
