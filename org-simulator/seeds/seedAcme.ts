import { projectPermissionSet } from '../metadataApi/projection/projectPermissionSet.ts';
import type { MetadataValue, OrgState, SObjectRecord } from '../state/orgState.ts';
import { seedAcmeRows } from './seedAcmeRows.ts';
import { seedBare } from './seedBare.ts';

type Body = { readonly [element: string]: MetadataValue };

/** The org that the shipped example talks about: its role, fields, classes, permissions and a few rows. */
export function seedAcme(org: OrgState): SObjectRecord {
  const administrator = seedBare(org);
  const role = org.records.insert('UserRole', {
    Name: 'Integrations',
    DeveloperName: 'Integrations',
    ParentRoleId: null,
    PortalType: 'None',
  });
  const roleBody = {
    caseAccessLevel: 'None',
    contactAccessLevel: 'Edit',
    name: 'Integrations',
    opportunityAccessLevel: 'None',
  };
  put(org, { type: 'Role', fullName: 'Integrations', id: role.Id, body: roleBody });
  seedCustomizations(org);
  seedSharedPermissionSet(org);
  seedAcmeRows(org, administrator.Id);
  return administrator;
}

function put(org: OrgState, component: { type: string; fullName: string; id: string; body: Body }): void {
  org.metadata.put(component);
}

function seedCustomizations(org: OrgState): void {
  const field = (fullName: string, body: Body) =>
    put(org, { type: 'CustomField', fullName, id: newId(org, 'CustomField'), body });
  field('Order.ERP_Number__c', { externalId: true, label: 'ERP Number', length: 40, type: 'Text' });
  field('Order.ERP_Status__c', { label: 'ERP Status', type: 'Picklist' });
  put(org, {
    type: 'CustomObject',
    fullName: 'ERP_Setting__mdt',
    id: newId(org, 'CustomObject'),
    body: { label: 'ERP Setting' },
  });
  field('ERP_Setting__mdt.Endpoint__c', { label: 'Endpoint', length: 255, type: 'Text' });
  const apex = org.records.insert('ApexClass', {
    Name: 'ErpOrderEndpoint',
    ApiVersion: 66,
    Status: 'Active',
    IsValid: true,
  });
  put(org, {
    type: 'ApexClass',
    fullName: 'ErpOrderEndpoint',
    id: apex.Id,
    body: { apiVersion: 66, status: 'Active' },
  });
  const permission = org.records.insert('CustomPermission', {
    DeveloperName: 'Use_ERP_Endpoint',
    MasterLabel: 'Use ERP Endpoint',
    Language: 'en_US',
  });
  const body = { isLicensed: false, label: 'Use ERP Endpoint' };
  put(org, { type: 'CustomPermission', fullName: 'Use_ERP_Endpoint', id: permission.Id, body });
}

/** Ids of components that are no sObject rows of this simulator. */
function newId(org: OrgState, type: string): string {
  return org.records.insert(type, {}).Id;
}

function seedSharedPermissionSet(org: OrgState): void {
  const fullName = 'Shared_API_Read';
  const objectPermission = {
    allowCreate: false,
    allowDelete: false,
    allowEdit: false,
    allowRead: true,
    modifyAllRecords: false,
    object: 'Product2',
    viewAllFields: false,
    viewAllRecords: false,
  };
  const body = {
    description: 'What every integration may read.',
    hasActivationRequired: false,
    label: 'Shared API Read',
    objectPermissions: [objectPermission],
  };
  put(org, { type: 'PermissionSet', fullName, id: projectPermissionSet({ fullName, body }, org), body });
}
