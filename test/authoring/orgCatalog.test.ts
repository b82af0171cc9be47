import { readOrgCatalog } from '../../generator/authoring/orgCatalog.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from '../provision/support/connectTo.ts';

let simulated: SimulatedOrg;
beforeAll(async () => {
  simulated = await startOrg();
});
afterAll(() => simulated.stop());

it('reads objects and fields that a permission set can grant', async () => {
  const catalog = await readOrgCatalog(await connectTo(simulated));
  const names = catalog.objects.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Account', 'Lead', 'Order']));
  const fields = await catalog.fields('Order');
  expect(fields).toContainEqual({ name: 'ERP_Number__c', label: 'ERP Number', isEditable: true });
  expect(fields.map(({ name }) => name)).not.toContain('AccountId');
  expect(fields.find(({ name }) => name === 'TotalAmount')).toMatchObject({ isEditable: false });
});
