import type { Org } from '../../generator/org/org.ts';
import { checkUsers } from '../../generator/provision/checkUsers.ts';
import { NOTHING_COMING } from '../../generator/provision/comingMetadata.ts';
import { isCopyOf } from '../../generator/provision/isCopyOf.ts';
import { provisionUsers } from '../../generator/provision/provisionUsers.ts';
import { installComponent } from '../../org-simulator/metadataApi/components/installComponent.ts';
import { refreshSandbox } from '../../org-simulator/sandbox/refreshSandbox.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from './support/connectTo.ts';
import { desiredUserOf } from './support/desiredUserOf.ts';

let production: SimulatedOrg;
let sandbox: SimulatedOrg;
let org: Org;

const PROFILE = 'Minimum Access - API Only Integrations';
const wanted = (username: string) =>
  desiredUserOf({ profile: PROFILE, username, permissionSets: ['Erp_Order_Sync'], fields: { Username: username } });

beforeEach(async () => {
  production = await startOrg();
  const body = { hasActivationRequired: false, label: 'ERP Order Sync' };
  installComponent(production.state, { type: 'PermissionSet', fullName: 'Erp_Order_Sync', body });
  await provisionUsers(await connectTo(production), { users: [wanted('erp-order-sync@acme.example')] });
});

afterEach(() => Promise.all([production.stop(), sandbox.stop()]));

async function refresh(sandboxName: string): Promise<void> {
  sandbox = await refreshSandbox(production, { sandboxName, orgNumber: 2 });
  org = await connectTo(sandbox);
}

/** Somebody of production who holds the integration's permission set as well. */
function alsoHeldBy(username: string): void {
  const { records } = production.state;
  const [erp] = records.all('User').filter(({ Username }) => Username === 'erp-order-sync@acme.example');
  const { Id: _id, ...fields } = erp!;
  const user = records.insert('User', { ...fields, Username: username, CommunityNickname: username });
  const [set] = records.all('PermissionSet').filter(({ Name }) => Name === 'Erp_Order_Sync');
  records.insert('PermissionSetAssignment', { AssigneeId: user.Id, PermissionSetId: set!.Id, IsActive: true });
}

async function plannedUser(username = 'erp-order-sync@acme.example.uat') {
  const { users, warnings } = await checkUsers(org, [wanted(username)], NOTHING_COMING);
  return { ...users[0]!, warnings };
}

describe('a user that a refresh brought into a sandbox', () => {
  it('is renamed under its own id, and nothing is assigned twice', async () => {
    await refresh('full');
    const { userId, changes, assignments, warnings } = await plannedUser();
    expect(userId).toMatch(/^005/);
    expect(changes).toContainEqual({
      field: 'Username',
      from: 'erp-order-sync@acme.example.full',
      to: 'erp-order-sync@acme.example.uat',
    });
    expect(assignments).toEqual([]);
    expect(warnings.join()).not.toContain('is a new user');
    const result = await provisionUsers(org, { users: [wanted('erp-order-sync@acme.example.uat')] });
    expect(result).toMatchObject({ created: [], failed: [], updated: [{ developerName: 'Erp_Order_Sync' }] });
    expect(sandbox.state.records.get('User', userId!)).toMatchObject({ Username: 'erp-order-sync@acme.example.uat' });
  });

  it.each([true, false])('is renamed once, also when the answer to that is lost (done: %s)', async (done) => {
    await refresh('full');
    sandbox.injectFault({ on: 'collections.update', effect: { kind: 'reset', done } });
    const result = await provisionUsers(org, { users: [wanted('erp-order-sync@acme.example.uat')] });
    expect(result).toMatchObject({ created: [], failed: [], skipped: [] });
    const names = sandbox.state.records.all('User').map(({ Username }) => Username);
    expect(names.toSorted()).toEqual(['admin@acme.example.full', 'erp-order-sync@acme.example.uat']);
  });

  it('is left alone, and a new one made, when its name says nothing of the integration', async () => {
    await refresh('full');
    expect(await plannedUser('svc-erp@acme.example.uat')).toMatchObject({ userId: null });
  });

  it('is left alone when two fit', async () => {
    alsoHeldBy('00x7Vqerp-order-sync@acme.example');
    await refresh('full');
    expect(await plannedUser()).toMatchObject({ userId: null, warnings: [expect.any(String), expect.any(String)] });
  });

  it('is told from people who hold the same permission set', async () => {
    alsoHeldBy('ada@acme.example');
    await refresh('full');
    const { userId } = await plannedUser();
    expect(sandbox.state.records.get('User', userId!)).toMatchObject({ Username: 'erp-order-sync@acme.example.full' });
  });

  it('is not looked for in production, nor when its address is a real one', async () => {
    await refresh('full');
    for (const { Id } of sandbox.state.records.all('User')) {
      sandbox.state.records.update('User', Id, { Email: 'team@acme.example' });
    }
    expect(await plannedUser()).toMatchObject({ userId: null });
    org = { ...org, type: 'production' };
    sandbox.clearCalls();
    await plannedUser('nobody@acme.example');
    expect(sandbox.calls.some(({ path }) => decodeURIComponent(path).includes('.invalid'))).toBe(false);
  });
});

describe('isCopyOf', () => {
  it.each([
    ['erp@acme.example.full', true],
    ['ERP@Acme.example.full', true],
    ['erp@acme.example.full.clone', true],
    ['00x7Vqerp@acme.example.full', true],
    ['xerp@acme.example.full', false],
    ['ada@acme.example.full', false],
    ['erp@other.example.full', false],
    ['erp@acme.test.full', false],
    ['erp', false],
  ])('%s: %s', (username, expected) => {
    expect(isCopyOf(username, 'erp@acme.example.uat')).toBe(expected);
  });
});
