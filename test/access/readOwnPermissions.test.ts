import { readOwnPermissions } from '../../generator/access/readOwnPermissions.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { fakeOrg } from '../org/fakeOrg.ts';
import { apiClient } from '../orgSimulator/apiClient.ts';
import { createIntegrationUser } from '../orgSimulator/integration.ts';
import { connectAs } from './support/connectAs.ts';

let simulated: SimulatedOrg;

beforeAll(async () => {
  simulated = await startOrg();
});

afterAll(() => simulated.stop());

it('tells what an administrator may do, and not what even he may not, in one call', async () => {
  const org = await connectAs(simulated, simulated.admin.accessToken);
  simulated.clearCalls();
  const held = await readOwnPermissions(org);
  expect([...held]).toEqual(expect.arrayContaining(['ApiEnabled', 'ManageUsers', 'ModifyMetadata', 'ViewSetup']));
  expect(held).not.toContain('ApiUserOnly');
  expect(simulated.calls).toHaveLength(1);
});

it('needs no permission to see Setup', async () => {
  const userId = await createIntegrationUser(simulated, apiClient(simulated));
  const org = await connectAs(simulated, simulated.openSession(userId));
  expect([...(await readOwnPermissions(org))].toSorted()).toEqual(['ApiEnabled', 'ApiUserOnly', 'ChatterInternalUser']);
});

it('takes no answer for no permissions', async () => {
  await expect(readOwnPermissions(fakeOrg(() => null))).rejects.toThrow('does not tell which user permissions');
});
