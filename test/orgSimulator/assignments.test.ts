import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type ApiClient, apiClient } from './apiClient.ts';
import { userFields } from './userFields.ts';

let org: SimulatedOrg;
let api: ApiClient;

beforeEach(async () => {
  org = await startOrg();
  api = apiClient(org);
});

afterEach(() => org.stop());

const createUser = async (given: object = {}) => api.call('POST', '/sobjects/User', await userFields(api, given));

describe('assignments', () => {
  const idOf = async (soql: string) => (await api.records(soql))[0].Id as string;
  const licenseId = () =>
    idOf("SELECT Id FROM PermissionSetLicense WHERE DeveloperName = 'SalesforceAPIIntegrationPsl'");
  const setId = () => idOf("SELECT Id FROM PermissionSet WHERE Name = 'Shared_API_Read'");
  const assign = async (AssigneeId: string, PermissionSetId: string) =>
    api.call('POST', '/sobjects/PermissionSetAssignment', { AssigneeId, PermissionSetId });

  it('need the permission set licence first, in Salesforce’s words', async () => {
    const { body: user } = await createUser();
    const refused = await assign(user.id, await setId());
    expect(refused.body).toEqual([
      {
        errorCode: 'FIELD_INTEGRITY_EXCEPTION',
        message: `Can't assign permission set "Shared API Read" to user "Integration ERP". The user license doesn't allow the permission: Read Products`,
        fields: ['PermissionSetId'],
      },
    ]);
    await api.create('PermissionSetLicenseAssign', { AssigneeId: user.id, PermissionSetLicenseId: await licenseId() });
    expect((await assign(user.id, await setId())).status).toBe(201);
  });

  it('are made once, and use a seat', async () => {
    const { body: user } = await createUser();
    const seat = { AssigneeId: user.id, PermissionSetLicenseId: await licenseId() };
    const id = await api.create('PermissionSetLicenseAssign', seat);
    expect((await api.call('POST', '/sobjects/PermissionSetLicenseAssign', seat)).body[0].errorCode).toBe(
      'DUPLICATE_VALUE',
    );
    await assign(user.id, await setId());
    expect((await assign(user.id, await setId())).body[0].message).toBe(
      `Duplicate PermissionSetAssignment. Assignee: ${user.id}; Permission Set: ${await setId()}`,
    );
    expect(
      (
        await api.records(
          "SELECT UsedLicenses FROM PermissionSetLicense WHERE DeveloperName = 'SalesforceAPIIntegrationPsl'",
        )
      )[0].UsedLicenses,
    ).toBe(1);
    expect((await api.call('DELETE', `/sobjects/PermissionSetLicenseAssign/${id}`)).status).toBe(204);
    expect(
      (
        await api.records(
          "SELECT UsedLicenses FROM PermissionSetLicense WHERE DeveloperName = 'SalesforceAPIIntegrationPsl'",
        )
      )[0].UsedLicenses,
    ).toBe(0);
  });

  it('end when the permission set licences are used up', async () => {
    const license = org.state.records.get('PermissionSetLicense', await licenseId())!;
    org.state.records.update('PermissionSetLicense', license.Id, { TotalLicenses: 0 });
    const { body: user } = await createUser();
    const refused = await api.call('POST', '/sobjects/PermissionSetLicenseAssign', {
      AssigneeId: user.id,
      PermissionSetLicenseId: license.Id,
    });
    expect(refused.body[0].errorCode).toBe('LICENSE_LIMIT_EXCEEDED');
  });

  it('do not take a profile’s own permission set, nor one of another licence', async () => {
    const { body: user } = await createUser();
    const owned = await idOf('SELECT Id FROM PermissionSet WHERE IsOwnedByProfile = true');
    expect((await assign(user.id, owned)).body[0].errorCode).toBe('FIELD_INTEGRITY_EXCEPTION');
    const LicenseId = await idOf("SELECT Id FROM UserLicense WHERE Name = 'Salesforce'");
    const other = org.state.records.insert('PermissionSet', {
      Name: 'Other',
      Label: 'Other',
      LicenseId,
      IsOwnedByProfile: false,
    });
    expect((await assign(user.id, other.Id)).body[0].message).toContain("The user license doesn't match");
  });

  it('stand for the profile too, follow it and cannot be taken away', async () => {
    const { body: user } = await createUser();
    const soql = `SELECT Id, PermissionSet.Profile.Name FROM PermissionSetAssignment WHERE AssigneeId = '${user.id}'`;
    const profileOf = async () => (await api.records(soql)).map(({ PermissionSet }) => PermissionSet.Profile.Name);
    expect(await profileOf()).toEqual(['Minimum Access - API Only Integrations']);
    const ProfileId = await idOf("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    await api.call('PATCH', `/sobjects/User/${user.id}`, { ProfileId });
    expect(await profileOf()).toEqual(['Standard User']);
    const refused = await api.call('DELETE', `/sobjects/PermissionSetAssignment/${await idOf(soql)}`);
    expect(refused.body[0].errorCode).toBe('FIELD_INTEGRITY_EXCEPTION');
  });

  it('of a group wait for its calculation', async () => {
    const { body: user } = await createUser();
    const group = org.state.records.insert('PermissionSetGroup', {
      DeveloperName: 'G',
      MasterLabel: 'G',
      Status: 'Updating',
    });
    const result = org.state.records.insert('PermissionSet', {
      Name: 'G',
      Label: 'G',
      PermissionSetGroupId: group.Id,
      Type: 'Group',
      IsOwnedByProfile: false,
    });
    const fields = { AssigneeId: user.id, PermissionSetGroupId: group.Id };
    expect((await api.call('POST', '/sobjects/PermissionSetAssignment', fields)).body[0].message).toContain(
      'status is Updating',
    );
    org.state.records.update('PermissionSetGroup', group.Id, { Status: 'Updated' });
    const id = await api.create('PermissionSetAssignment', fields);
    expect(await api.records(`SELECT PermissionSetId FROM PermissionSetAssignment WHERE Id = '${id}'`)).toMatchObject([
      { PermissionSetId: result.Id },
    ]);
  });
});
