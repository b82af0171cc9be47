import type { Org } from '../../generator/org/org.ts';
import { NOTHING_COMING } from '../../generator/provision/comingMetadata.ts';
import type { DesiredUser } from '../../generator/provision/desiredUser.ts';
import { findState } from '../../generator/provision/findState.ts';
import { planProvisioning } from '../../generator/provision/planProvisioning.ts';
import { provisionUsers } from '../../generator/provision/provisionUsers.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from './support/connectTo.ts';
import { type DesiredUserParts, desiredUserOf } from './support/desiredUserOf.ts';

const PROFILE = 'Minimum Access - API Only Integrations';
const HELD = ['PermissionSetAssignment', 'PermissionSetLicenseAssign', 'User', 'UserLogin'];

let simulated: SimulatedOrg;
let org: Org;
beforeEach(async () => {
  simulated = await startOrg();
  org = await connectTo(simulated);
});
afterEach(() => simulated.stop());

function userOf(parts: DesiredUserParts = {}): DesiredUser {
  return desiredUserOf({ profile: PROFILE, role: 'Integrations', permissionSets: ['Shared_API_Read'], ...parts });
}

const newcomer = userOf({ developerName: 'Newcomer', username: 'newcomer@acme.example' });

/** The state for these users, and the objects that were asked for. */
async function find(users: readonly DesiredUser[]) {
  simulated.clearCalls();
  const found = await findState(org, users, NOTHING_COMING);
  const statements = simulated.calls.map(({ path }) => new URL(path, org.instanceUrl).searchParams.get('q') ?? '');
  return { found, asked: statements.map((text) => / FROM (\w+)/.exec(text)?.[1]).toSorted() };
}

describe('findState', () => {
  it('looks up everything but assignments while there is no user yet', async () => {
    const { asked } = await find([userOf()]);
    expect(asked).toEqual(['PermissionSet', 'PermissionSetLicense', 'Profile', 'User', 'UserLicense', 'UserRole']);
  });

  it('asks for users and what they hold alone when they lack nothing, in whatever case names are written', async () => {
    await provisionUsers(org, { users: [userOf()] });
    const written = userOf({
      profile: PROFILE.toUpperCase(),
      role: 'integrations',
      permissionSets: ['shared_api_read'],
    });
    const { found, asked } = await find([written]);
    expect(asked).toEqual(HELD);
    expect(planProvisioning([written], found)).toMatchObject({
      problems: [],
      users: [{ changes: [], assignments: [], unmanaged: [] }],
    });
  });

  it('knows from one user what another one is to get, with the seats that are left', async () => {
    await provisionUsers(org, { users: [userOf()] });
    const { found, asked } = await find([userOf(), newcomer]);
    expect(asked).toEqual([...HELD, 'UserLicense'].toSorted());
    const idOf = (type: string, field: string, value: string) =>
      simulated.state.records.all(type).find((row) => row[field] === value)?.Id;
    expect(planProvisioning([userOf(), newcomer], found).users[1]).toMatchObject({
      userId: null,
      record: {
        ProfileId: idOf('Profile', 'Name', PROFILE),
        UserRoleId: idOf('UserRole', 'DeveloperName', 'Integrations'),
      },
      assignments: [
        { id: idOf('PermissionSetLicense', 'DeveloperName', 'SalesforceAPIIntegrationPsl'), ready: true },
        { id: idOf('PermissionSet', 'Name', 'Shared_API_Read'), ready: true },
      ],
    });
    expect(found.permissionSetLicenses).toEqual([expect.objectContaining({ total: 5, used: 1 })]);
  });

  it.each(['UserLicense', 'PermissionSetLicense'])('tells when the last seat of a %s is taken', async (type) => {
    await provisionUsers(org, { users: [userOf()] });
    for (const { Id } of simulated.state.records.all(type)) {
      simulated.state.records.update(type, Id, { TotalLicenses: 1, UsedLicenses: 1 });
    }
    const { found } = await find([userOf(), newcomer]);
    expect(planProvisioning([userOf(), newcomer], found).problems).toMatchObject([
      { message: expect.stringMatching(/has 0 of 1 seats free, and 1 are needed: Newcomer\.$/) },
    ]);
  });

  it('asks for the seats of a licence that a user moves to', async () => {
    await provisionUsers(org, { users: [userOf()] });
    const moved = userOf({ profile: 'Standard User' });
    const { found, asked } = await find([moved]);
    expect(asked).toEqual([...HELD, 'Profile', 'UserLicense'].toSorted());
    expect(found.userLicenses.map(({ name }) => name)).toEqual(['Salesforce']);
  });

  it('looks up the one thing that nobody holds', async () => {
    await provisionUsers(org, { users: [userOf({ permissionSets: [] })] });
    const { found, asked } = await find([userOf()]);
    expect(asked).toEqual([...HELD, 'PermissionSet'].toSorted());
    expect(planProvisioning([userOf()], found).users[0]?.assignments).toMatchObject([{ name: 'Shared_API_Read' }]);
  });
});
