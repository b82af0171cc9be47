import { readAccess } from '../../generator/access/readAccess.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectAs } from './support/connectAs.ts';
import { addCrowd } from './support/crowd.ts';

let simulated: SimulatedOrg;

beforeEach(async () => {
  simulated = await startOrg();
});

afterEach(() => simulated.stop());

async function read(users: Parameters<typeof readAccess>[1]['users']) {
  const org = await connectAs(simulated, simulated.admin.accessToken);
  simulated.clearCalls();
  return readAccess(org, { users });
}

it('reads two hundred users in seven calls, by id or by name, and writes nothing', async () => {
  const ids = addCrowd(simulated.state, 200);
  const byId = await read({ ids });
  expect(simulated.calls.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array.from({ length: 4 }, () => 'composite'),
    ...Array.from({ length: 3 }, () => 'query'),
  ]);
  expect(simulated.calls.some(({ writes }) => writes)).toBe(false);
  const byName = await read({ usernames: byId.map(({ username }) => username) });
  expect(simulated.calls.length).toBeLessThanOrEqual(8);
  const sorted = <Row extends { readonly userId: string }>(list: readonly Row[]) =>
    list.toSorted((left, right) => (left.userId < right.userId ? -1 : 1));
  expect(sorted(byName)).toEqual(sorted(byId));
  expect(byId).toHaveLength(200);
  expect(byId.every(({ grants, permissionSets }) => grants.length === 5 && permissionSets.length === 1)).toBe(true);
});

it('needs a call for so many more users, not for each', async () => {
  const access = await read({ ids: addCrowd(simulated.state, 1000) });
  expect(simulated.calls.length).toBeLessThanOrEqual(7 * 5);
  expect(access.map(({ grants, warnings }) => [grants.length, warnings.length])).toEqual(Array(1000).fill([5, 0]));
});

it('reads a set once, however many users have it', async () => {
  const ids = addCrowd(simulated.state, 50);
  const [shared] = simulated.state.records.all('PermissionSet').filter((row) => row['Name'] === 'Shared_API_Read');
  for (let at = 0; at < 10_000; at++) {
    const field = { ParentId: shared!.Id, SobjectType: 'Lead', Field: `Lead.F${at}__c`, PermissionsRead: true };
    simulated.state.records.insert('FieldPermissions', field);
  }
  for (const AssigneeId of ids) {
    const assignment = { AssigneeId, PermissionSetId: shared!.Id, IsActive: true };
    simulated.state.records.insert('PermissionSetAssignment', assignment);
  }
  const access = await read({ ids });
  expect(simulated.calls.filter(({ kind }) => kind === 'queryMore')).toHaveLength(5);
  expect(access.every(({ grants }) => grants.filter(({ kind }) => kind === 'field').length === 10_001)).toBe(true);
});

it('keeps every statement within what an address may hold', async () => {
  await read({ ids: addCrowd(simulated.state, 400) });
  expect(Math.max(...simulated.calls.map(({ path }) => path.length))).toBeLessThan(12_000);
});

it('takes names that mean something elsewhere as names', async () => {
  const [id] = addCrowd(simulated.state, 1);
  const { records } = simulated.state;
  const [user] = records.all('User').filter((row) => row.Id === id);
  records.update('User', id!, { Username: "o'brien\\%@{query0.records}@acme.example" });
  records.update('Profile', String(user!['ProfileId']), { Name: "A' OR Name != '\u001b[31m\r\nB" });
  const [access] = await read({ usernames: ["o'brien\\%@{query0.records}@acme.example"] });
  expect(access).toMatchObject({ userId: id, profile: "A' OR Name != '\u001b[31m\r\nB" });
});
