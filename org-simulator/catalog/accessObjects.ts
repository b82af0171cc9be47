import userPermissionNames from '../../generator/schema/userPermissionNames.json' with { type: 'json' };
import type { ObjectSource } from './parseObject.ts';

/** One column for each permission, true when the licence grants it (Object Reference, PermissionSetLicense). */
const MAXIMA = userPermissionNames.map((name) => `MaximumPermissions${name}:boolean#`).join(' ');

/** Assignments, permissions and what they point to; after the Object Reference. */
export const accessObjects: readonly ObjectSource[] = [
  {
    name: 'PermissionSetLicense',
    label: 'Permission Set License',
    keyPrefix: '0PL',
    setup: true,
    fields: `PermissionSetLicenseKey:string:80# DeveloperName:string:80# MasterLabel:string:40# Language:picklist:40# TotalLicenses:int#
      Status:picklist:40# ExpirationDate:date# UsedLicenses:int# IsAvailableForIntegrations:boolean# IsSupplementLicense:boolean#
      LicenseExpirationPolicy:picklist:40# ${MAXIMA}`,
  },
  {
    name: 'PermissionSetLicenseAssign',
    label: 'Permission Set License Assignment',
    keyPrefix: '2LA',
    setup: true,
    fields: 'AssigneeId:reference:18!>User PermissionSetLicenseId:reference:18!>PermissionSetLicense',
  },
  {
    name: 'PermissionSetAssignment',
    label: 'Permission Set Assignment',
    keyPrefix: '0Pa',
    setup: true,
    fields: `AssigneeId:reference:18!>User PermissionSetId:reference:18>PermissionSet PermissionSetGroupId:reference:18>PermissionSetGroup
      ExpirationDate:datetime IsActive:boolean# IsRevoked:boolean#`,
  },
  {
    name: 'PermissionSetGroup',
    label: 'Permission Set Group',
    keyPrefix: '0PG',
    setup: true,
    fields: `DeveloperName:string:80! Language:picklist:40 MasterLabel:string:80! NamespacePrefix:string:15# Description:string:255
      Status:picklist:40# HasActivationRequired:boolean`,
  },
  {
    name: 'PermissionSetGroupComponent',
    label: 'Permission Set Group Component',
    keyPrefix: '0PY',
    setup: true,
    fields:
      'PermissionSetGroupId:reference:18!>PermissionSetGroup PermissionSetId:reference:18!>PermissionSet,MutingPermissionSet',
  },
  {
    name: 'ObjectPermissions',
    label: 'Object Permissions',
    keyPrefix: '110',
    setup: true,
    fields: `ParentId:reference:18!>PermissionSet,MutingPermissionSet SobjectType:picklist:40! PermissionsCreate:boolean PermissionsRead:boolean
      PermissionsEdit:boolean PermissionsDelete:boolean PermissionsViewAllRecords:boolean PermissionsModifyAllRecords:boolean
      PermissionsViewAllFields:boolean`,
  },
  {
    name: 'FieldPermissions',
    label: 'Field Permissions',
    keyPrefix: '01k',
    setup: true,
    fields: `ParentId:reference:18!>PermissionSet,MutingPermissionSet SobjectType:picklist:40! Field:picklist:255! PermissionsEdit:boolean
      PermissionsRead:boolean`,
  },
  {
    name: 'SetupEntityAccess',
    label: 'Setup Entity Access',
    keyPrefix: '0J0',
    setup: true,
    fields: `ParentId:reference:18!>PermissionSet SetupEntityId:reference:18!>ApexClass,ApexPage,CustomPermission,ConnectedApplication,ExternalClientApplication
      SetupEntityType:picklist:40#`,
  },
  {
    name: 'ApexClass',
    label: 'Apex Class',
    keyPrefix: '01p',
    setup: true,
    fields:
      'NamespacePrefix:string:15# Name:string:255! ApiVersion:double Status:picklist:40 IsValid:boolean# Body:textarea:1000000 LengthWithoutComments:int#',
  },
  {
    name: 'ApexPage',
    label: 'Visualforce Page',
    keyPrefix: '066',
    setup: true,
    fields:
      'NamespacePrefix:string:15# Name:string:80! ApiVersion:double MasterLabel:string:80 Markup:textarea:1000000',
  },
  {
    name: 'CustomPermission',
    label: 'Custom Permission',
    keyPrefix: '0CP',
    setup: true,
    fields:
      'DeveloperName:string:80! Language:picklist:40 MasterLabel:string:80! NamespacePrefix:string:15# Description:string:255 IsLicensed:boolean#',
  },
];
