import { startOrg } from '../../org-simulator/startOrg.ts';
import { apiClient } from './apiClient.ts';
import { userFields } from './userFields.ts';

it.each([
  ['production', { IsSandbox: false, OrganizationType: 'Enterprise Edition', TrialExpirationDate: null }],
  ['sandbox', { IsSandbox: true, OrganizationType: 'Enterprise Edition', TrialExpirationDate: null }],
  ['scratch', { IsSandbox: true, OrganizationType: 'Enterprise Edition', TrialExpirationDate: expect.any(String) }],
  ['developer', { IsSandbox: false, OrganizationType: 'Developer Edition', TrialExpirationDate: null }],
] as const)('a %s org says so', async (type, expected) => {
  const org = await startOrg({ type, seed: 'bare' });
  const [found] = await apiClient(org).records(
    'SELECT IsSandbox, OrganizationType, TrialExpirationDate, InstanceName, NamespacePrefix FROM Organization',
  );
  expect(found).toMatchObject({ ...expected, InstanceName: 'WS0', NamespacePrefix: null });
  await org.stop();
});

it('a new org has the licences, profiles and permission sets that the integration licence comes with', async () => {
  const org = await startOrg({ seed: 'bare' });
  const api = apiClient(org);
  const [license] = await api.records(
    "SELECT TotalLicenses, UsedLicenses FROM UserLicense WHERE Name = 'Salesforce Integration'",
  );
  expect(license).toMatchObject({ TotalLicenses: 5, UsedLicenses: 0 });
  expect(
    await api.records(
      "SELECT MasterLabel FROM PermissionSetLicense WHERE DeveloperName = 'SalesforceAPIIntegrationPsl'",
    ),
  ).toMatchObject([{ MasterLabel: 'Salesforce API Integration' }]);
  const profiles = await api.records(
    'SELECT Name, UserLicense.Name, PermissionsApiUserOnly FROM Profile ORDER BY Name',
  );
  expect(
    profiles.map(({ Name, UserLicense, PermissionsApiUserOnly }) => [Name, UserLicense.Name, PermissionsApiUserOnly]),
  ).toEqual([
    ['Minimum Access - API Only Integrations', 'Salesforce Integration', true],
    ['Minimum Access - Salesforce', 'Salesforce', false],
    ['Standard User', 'Salesforce', false],
    ['System Administrator', 'Salesforce', false],
  ]);
  const hidden = await api.records('SELECT Id FROM PermissionSet WHERE IsOwnedByProfile = true');
  expect(hidden).toHaveLength(profiles.length);
  expect(await api.records('SELECT Id FROM Account')).toEqual([]);
  await org.stop();
});

it('two orgs share nothing', async () => {
  const [one, two] = await Promise.all([startOrg(), startOrg()]);
  await apiClient(one).create('Account', { Name: 'Only here' });
  expect(await apiClient(two).records("SELECT Id FROM Account WHERE Name = 'Only here'")).toEqual([]);
  expect((await apiClient(two, one.admin.accessToken).call('GET', '/sobjects')).status).toBe(401);
  await Promise.all([one.stop(), two.stop()]);
});

it('takes calls at the same time one after the other', async () => {
  const org = await startOrg();
  const api = apiClient(org);
  const fields = await userFields(api);
  const answers = await Promise.all(Array.from({ length: 20 }, () => api.call('POST', '/sobjects/User', fields)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.filter(({ body }) => body[0]?.errorCode === 'DUPLICATE_USERNAME')).toHaveLength(19);
  await org.stop();
});
