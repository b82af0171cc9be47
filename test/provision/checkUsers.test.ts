import type { Org } from '../../generator/org/org.ts';
import { checkUsers } from '../../generator/provision/checkUsers.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from './support/connectTo.ts';
import { desiredUserOf } from './support/desiredUserOf.ts';

let simulated: SimulatedOrg;
let org: Org;
beforeEach(async () => {
  simulated = await startOrg();
  org = await connectTo(simulated);
  simulated.clearCalls();
});
afterEach(() => simulated.stop());

const users = [desiredUserOf({ permissionSets: ['Erp_Order_Sync', 'Shared_API_Read'] })];
const coming = {
  profiles: [{ name: 'ERP Order Sync Integration', userLicense: 'Salesforce Integration' }],
  permissionSets: ['Erp_Order_Sync'],
  permissionSetGroups: [],
  roles: [],
};

it('takes what a deployment is about to create as if it were there', async () => {
  const plan = await checkUsers(org, users, coming);
  expect(plan.problems).toEqual([]);
  expect(plan.users[0]).toMatchObject({
    userId: null,
    assignments: [
      { kind: 'PermissionSetLicense', id: expect.any(String) },
      { kind: 'PermissionSet', name: 'Erp_Order_Sync', id: null },
      { kind: 'PermissionSet', name: 'Shared_API_Read', id: expect.any(String) },
    ],
  });
  expect(simulated.calls.some(({ writes }) => writes)).toBe(false);
});

it('knows before a deployment that there is no seat for a profile that is still to come', async () => {
  const license = simulated.state.records.all('UserLicense').find(({ Name }) => Name === 'Salesforce Integration');
  simulated.state.records.update('UserLicense', license!.Id, { TotalLicenses: 0 });
  const { problems } = await checkUsers(org, users, coming);
  expect(problems).toMatchObject([
    { keyPath: 'profile.license', message: expect.stringContaining('has 0 of 0 seats free') },
  ]);
});

it('misses what neither the org nor the deployment has', async () => {
  const { problems } = await checkUsers(org, users, {
    profiles: [],
    permissionSets: [],
    permissionSetGroups: [],
    roles: [],
  });
  expect(problems.map(({ keyPath }) => keyPath)).toEqual(['access.permissionSets', 'profile']);
});

it.each([
  ['UserLicense', { Status: 'Disabled' }, 'the user licence "Salesforce Integration" is disabled'],
  ['PermissionSetLicense', { Status: 'Disabled' }, '"SalesforceAPIIntegrationPsl" is disabled'],
  ['PermissionSetLicense', { ExpirationDate: '2026-01-31' }, '"SalesforceAPIIntegrationPsl" expired on 2026-01-31'],
])('knows that no seat is to be had of a %s with %j', async (type, fields, message) => {
  const names = ['Salesforce Integration', 'SalesforceAPIIntegrationPsl'];
  const rows = simulated.state.records.all(type);
  const license = rows.find(({ Name, DeveloperName }) => names.includes(String(DeveloperName ?? Name)));
  simulated.state.records.update(type, license!.Id, fields);
  const { problems } = await checkUsers(org, users, coming);
  expect(problems).toMatchObject([{ message: expect.stringContaining(message) }]);
});

it('takes a licence that runs out later as good', async () => {
  for (const { Id } of simulated.state.records.all('PermissionSetLicense')) {
    simulated.state.records.update('PermissionSetLicense', Id, { ExpirationDate: '2999-01-31' });
  }
  expect((await checkUsers(org, users, coming)).problems).toEqual([]);
});
