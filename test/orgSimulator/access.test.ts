import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type ApiClient, apiClient } from './apiClient.ts';
import { deployFiles } from './deployFiles.ts';
import { createIntegrationUser, ordersPermissionSet } from './integration.ts';

let org: SimulatedOrg;
let admin: ApiClient;
let integration: ApiClient;

beforeAll(async () => {
  org = await startOrg();
  admin = apiClient(org);
  const userId = await createIntegrationUser(org, admin);
  integration = apiClient(org, org.openSession(userId));
});

afterAll(() => org.stop());

describe('an integration user', () => {
  it('reads the objects and fields that its permission sets grant', async () => {
    const [order] = await integration.records('SELECT ERP_Number__c, ERP_Status__c, Status FROM Order');
    expect(order).toMatchObject({ ERP_Number__c: 'ERP-1001', ERP_Status__c: 'Open', Status: 'Draft' });
  });

  it.each([
    ['SELECT Id FROM Account', 'INVALID_TYPE', "sObject type 'Account' is not supported."],
    ['SELECT TotalAmount FROM Order', 'INVALID_FIELD', "No such column 'TotalAmount' on entity 'Order'."],
    ['SELECT Id FROM Order WHERE TotalAmount > 1', 'INVALID_FIELD', "No such column 'TotalAmount' on entity 'Order'."],
    ['SELECT Account.Name FROM Order', 'INVALID_TYPE', "sObject type 'Account' is not supported."],
    ['SELECT Id FROM PermissionSet', 'INVALID_TYPE', "sObject type 'PermissionSet' is not supported."],
    ['SELECT Id FROM UserLogin', 'INVALID_TYPE', "sObject type 'UserLogin' is not supported."],
  ])('does not see beyond them: %s', async (soql, errorCode, text) => {
    const { status, body } = await integration.query(soql);
    expect([status, body[0].errorCode]).toEqual([400, errorCode]);
    expect(body[0].message).toContain(text);
  });

  it('edits what it may edit and no more', async () => {
    const [{ Id }] = await integration.records('SELECT Id FROM Order');
    const path = `/sobjects/Order/${Id}`;
    expect((await integration.call('PATCH', path, { ERP_Number__c: 'ERP-2' })).status).toBe(204);
    expect((await integration.call('PATCH', path, { ERP_Status__c: 'Shut' })).body[0].errorCode).toBe(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    );
    expect((await integration.call('PATCH', path, { TotalAmount: 1 })).body[0].errorCode).toBe('INVALID_FIELD');
    const created = await integration.call('POST', '/sobjects/Order', { EffectiveDate: '2026-01-01', Status: 'Draft' });
    expect(created.body[0].errorCode).toBe('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
    expect((await integration.call('DELETE', path)).body[0].errorCode).toBe('INSUFFICIENT_ACCESS_OR_READONLY');
    expect((await integration.call('POST', '/sobjects/Account', { Name: 'x' })).status).toBe(404);
  });

  it('describes and lists only what it sees', async () => {
    const { body } = await integration.call('GET', '/sobjects/Order/describe');
    const names = body.fields.map(({ name }: { name: string }) => name);
    expect(names).toContain('ERP_Number__c');
    expect(names).not.toContain('TotalAmount');
    const list = (await integration.call('GET', '/sobjects')).body.sobjects.map(({ name }: { name: string }) => name);
    expect(list).toContain('Order');
    expect(list).not.toContain('Account');
  });

  it('does not manage users, and is refused the limits', async () => {
    expect((await integration.call('POST', '/sobjects/User', { LastName: 'x' })).status).toBe(400);
    expect((await integration.call('GET', '/limits')).body[0].errorCode).toBe('API_DISABLED_FOR_ORG');
  });

  it('reads custom metadata types only with a grant for them', async () => {
    const soql = 'SELECT DeveloperName FROM ERP_Setting__mdt';
    expect((await integration.query(soql)).body[0].errorCode).toBe('INVALID_TYPE');
    const grant =
      '<customMetadataTypeAccesses><enabled>true</enabled><name>ERP_Setting__mdt</name></customMetadataTypeAccesses>';
    await deployFiles(org, [{ ...ordersPermissionSet, xml: grant + ordersPermissionSet.xml }]);
    expect((await integration.query(soql)).status).toBe(200);
    await deployFiles(org, [ordersPermissionSet]);
  });

  it('has what follows a parent only with the parent', async () => {
    expect((await integration.query('SELECT Id FROM OpportunityLineItem')).body[0].errorCode).toBe('INVALID_TYPE');
    const opportunities =
      '<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Opportunity</object><viewAllRecords>false</viewAllRecords></objectPermissions>';
    await deployFiles(org, [{ ...ordersPermissionSet, xml: ordersPermissionSet.xml + opportunities }]);
    expect((await integration.query('SELECT Id FROM OpportunityLineItem')).status).toBe(200);
    await deployFiles(org, [ordersPermissionSet]);
  });

  it('has no object permissions of its own for what follows a parent', async () => {
    expect((await integration.query('SELECT Id FROM OrderItem')).status).toBe(200);
    const items = ordersPermissionSet.xml.replace('<object>Order</object>', '<object>OrderItem</object>');
    await expect(deployFiles(org, [{ ...ordersPermissionSet, xml: items }])).rejects.toThrow('OrderItem');
  });

  it('loses at once what is taken from its permission set', async () => {
    const without = ordersPermissionSet.xml.replace(/<fieldPermissions><editable>false.*?<\/fieldPermissions>/, '');
    await deployFiles(org, [{ ...ordersPermissionSet, xml: without }]);
    expect((await integration.query('SELECT ERP_Status__c FROM Order')).body[0].errorCode).toBe('INVALID_FIELD');
    expect((await integration.query('SELECT ERP_Number__c FROM Order')).status).toBe(200);
    await deployFiles(org, [ordersPermissionSet]);
  });

  it('sees all fields when a permission set says so', async () => {
    const all = ordersPermissionSet.xml.replace(
      '<viewAllRecords>',
      '<viewAllFields>true</viewAllFields><viewAllRecords>',
    );
    await deployFiles(org, [{ ...ordersPermissionSet, xml: all }]);
    expect((await integration.query('SELECT TotalAmount FROM Order')).status).toBe(200);
    await deployFiles(org, [ordersPermissionSet]);
  });

  it('has no access any more when its assignment has expired', async () => {
    const [row] = await admin.records(
      "SELECT Id FROM PermissionSetAssignment WHERE Assignee.Username = 'erp@acme.example' AND PermissionSet.IsOwnedByProfile = false",
    );
    org.state.records.update('PermissionSetAssignment', row.Id, { ExpirationDate: '2020-01-01T00:00:00.000+0000' });
    expect((await integration.query('SELECT Id FROM Order')).body[0].errorCode).toBe('INVALID_TYPE');
    org.state.records.update('PermissionSetAssignment', row.Id, { ExpirationDate: null });
  });

  it('is shut out of the API without API Enabled', async () => {
    const [set] = await admin.records(
      "SELECT Id FROM PermissionSet WHERE Profile.Name = 'Minimum Access - API Only Integrations'",
    );
    org.state.records.update('PermissionSet', set.Id, { PermissionsApiEnabled: false });
    const { status, body } = await integration.call('GET', '/sobjects');
    expect([status, body[0].errorCode]).toEqual([403, 'API_CURRENTLY_DISABLED']);
    org.state.records.update('PermissionSet', set.Id, { PermissionsApiEnabled: true });
  });
});
