import { readOrgRules } from '../../generator/legacy/reading/readOrgRules.ts';
import { examineLegacy } from '../../generator/legacy/report/examineLegacy.ts';
import type { LegacyReport } from '../../generator/legacy/report/legacyReport.ts';
import { OrgError } from '../../generator/org/orgError.ts';
import type { ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from '../provision/support/connectTo.ts';
import { addLogin, addUser, legacyUser } from './support/legacyUser.ts';

const DAY = 86_400_000;

let simulated: SimulatedOrg;
beforeEach(async () => {
  simulated = await startOrg();
});
afterEach(() => simulated.stop());

async function examine(users: readonly ResolvedIntegrationUser[], days = 180): Promise<LegacyReport> {
  const org = await connectTo(simulated);
  simulated.clearCalls();
  return examineLegacy(org, users, new Date(simulated.state.now().getTime() - days * DAY));
}

function numbered(number: number): ResolvedIntegrationUser {
  const user = legacyUser();
  const name = `legacy-${number}`;
  const own = { username: `${name}@acme.example`, communityNickname: name };
  return { ...user, name, user: { ...user.user, ...own } };
}

it('tells what each user still uses, and what becomes of it', async () => {
  const [old, modern, idle, absent] = [1, 2, 3, 4].map(numbered) as [
    ResolvedIntegrationUser,
    ResolvedIntegrationUser,
    ResolvedIntegrationUser,
    ResolvedIntegrationUser,
  ];
  const [{ Id: oldId }, { Id: modernId }] = [
    addUser(simulated, old),
    addUser(simulated, modern),
    addUser(simulated, idle),
  ];
  addLogin(simulated, oldId);
  addLogin(simulated, oldId);
  addLogin(simulated, oldId, { Status: 'Invalid Password' });
  addLogin(simulated, oldId, { LoginType: 'Remote Access 2.0', LoginSubType: 'OauthUsernamePassword', ApiType: 'N/A' });
  addLogin(simulated, modernId, { LoginType: 'Remote Access 2.0', ApiType: 'N/A', ApiVersion: 'N/A' });
  const { integrations } = await examine([old, modern, idle, absent]);
  expect(integrations).toMatchObject([
    { integration: 'legacy-1', account: 'active', legacy: true },
    {
      integration: 'legacy-2',
      legacy: false,
      logins: [{ kind: 'oauth', legacy: false, verdict: { state: 'stays' } }],
      password: { expired: null },
    },
    { integration: 'legacy-3', account: 'active', legacy: false, logins: [] },
    { integration: 'legacy-4', account: 'missing', userId: null, legacy: false, password: null },
  ]);
  expect(integrations[0]?.logins).toHaveLength(2);
  expect(integrations[0]?.logins).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'soap-login',
        succeeded: 2,
        failed: 1,
        failures: ['Invalid Password'],
        verdict: expect.objectContaining({ state: 'ends', when: 'Summer ’27' }),
      }),
      expect.objectContaining({ kind: 'oauth-password', legacy: true }),
    ]),
  );
  expect(typeof integrations[0]?.password?.expired).toBe('boolean');
});

it('looks back as far as it is asked to', async () => {
  const user = legacyUser();
  const { Id } = addUser(simulated, user);
  const LoginTime = new Date(simulated.state.now().getTime() - 40 * DAY).toISOString().replace('Z', '+0000');
  addLogin(simulated, Id, { LoginTime });
  expect((await examine([user], 30)).integrations).toMatchObject([{ legacy: false, logins: [] }]);
  expect((await examine([user], 60)).integrations).toMatchObject([{ legacy: true }]);
});

it('tells who is frozen or deactivated', async () => {
  const [frozen, inactive] = [numbered(1), numbered(2)];
  const { records } = simulated.state;
  const { Id } = addUser(simulated, frozen);
  const login = records.all('UserLogin').find(({ UserId }) => UserId === Id);
  if (login === undefined) records.insert('UserLogin', { UserId: Id, IsFrozen: true });
  else records.update('UserLogin', login.Id, { IsFrozen: true });
  records.update('User', addUser(simulated, inactive).Id, { IsActive: false });
  const { integrations } = await examine([frozen, inactive]);
  expect(integrations.map(({ account }) => account)).toEqual(['frozen', 'inactive']);
});

it('takes the same few calls for one user and for 240', async () => {
  const one = numbered(1);
  addUser(simulated, one);
  await examine([one]);
  const few = simulated.calls.map(({ kind }) => kind).toSorted();
  expect(few).toHaveLength(6);
  const many = Array.from({ length: 240 }, (_, index) => numbered(index + 1));
  for (const user of many.slice(1)) addUser(simulated, user);
  const { integrations } = await examine(many);
  expect(integrations.every(({ account }) => account === 'active')).toBe(true);
  // The names of 240 users do not fit into the address of one query.
  expect(simulated.calls.length).toBeLessThanOrEqual(few.length + 1);
});

it('asks in one call for 25 whose password is expired, of those who log in with one', async () => {
  const many = Array.from({ length: 26 }, (_, index) => numbered(index));
  for (const user of many) addLogin(simulated, addUser(simulated, user).Id);
  await examine(many);
  expect(simulated.calls.filter(({ kind }) => kind === 'batch')).toHaveLength(1 + 2);
});

it('fails where the login history cannot be read, instead of saying that nothing is legacy', async () => {
  const user = legacyUser();
  addUser(simulated, user);
  const org = await connectTo(simulated);
  const blind = {
    ...org,
    connection: {
      metadata: { read: async () => ({}) },
      request: async () => ({
        results: Array.from({ length: 5 }, () => ({
          statusCode: 400,
          result: [{ errorCode: 'INVALID_TYPE', message: "sObject type 'LoginHistory' is not supported." }],
        })),
      }),
    } as unknown as typeof org.connection,
  };
  await expect(examineLegacy(blind, [user], new Date())).rejects.toThrow(OrgError);
  await expect(examineLegacy(blind, [user], new Date())).rejects.toThrow('The login history cannot be read.');
});

it('fails for a user whom the org shows his own logins alone, which it does without an error', async () => {
  const user = legacyUser();
  addLogin(simulated, addUser(simulated, user).Id);
  const { records } = simulated.state;
  const Id = records.all('Profile').find(({ Name }) => Name === 'Standard User')!.Id;
  const reader = records.insert('User', { Username: 'reader@acme.example', IsActive: true, ProfileId: Id });
  const accessToken = simulated.openSession(reader.Id);
  const connect = () => connectTo({ ...simulated, admin: { ...simulated.admin, accessToken } });
  await expect(examineLegacy(await connect(), [user], new Date(0))).rejects.toThrow('only his own logins');
  const { Id: set } = records.insert('PermissionSet', { Name: 'Auditor', PermissionsMonitorLoginHistory: true });
  records.insert('PermissionSetAssignment', { PermissionSetId: set, AssigneeId: reader.Id });
  const { integrations } = await examineLegacy(await connect(), [user], new Date(0));
  expect(integrations).toMatchObject([{ legacy: true }]);
});

it('tells what the org’s settings say, and that it does not know what they do not', async () => {
  const org = await connectTo(simulated);
  const settings: Readonly<Record<string, object>> = {
    OauthOidc: { fullName: 'OauthOidc', blockOAuthUnPwFlow: 'true' },
    Security: {
      fullName: 'Security',
      networkAccess: { ipRanges: { start: '203.0.113.0', end: '203.0.113.15' } },
      passwordPolicies: { expiration: 'NinetyDays', minimumPasswordLength: '12' },
      singleSignOnSettings: { isLoginWithSalesforceCredentialsDisabled: 'true' },
    },
  };
  const telling = (told: Readonly<Record<string, object>>) => ({
    ...org,
    connection: {
      metadata: { read: async (_: string, [name = '']: readonly string[]) => told[name] ?? {} },
    } as unknown as typeof org.connection,
  });
  expect(await readOrgRules(telling(settings))).toMatchObject({
    passwordFlow: 'blocked',
    passwordPolicy: { expiration: 'NinetyDays' },
    trustedRanges: 1,
    singleSignOnOnly: true,
  });
  const open = { ...settings, OauthOidc: { fullName: 'OauthOidc', blockOAuthUnPwFlow: 'false' } };
  expect(await readOrgRules(telling(open))).toMatchObject({ passwordFlow: 'allowed' });
  expect(await readOrgRules(telling({}))).toMatchObject({
    passwordFlow: 'not-told',
    passwordPolicy: null,
    trustedRanges: null,
    singleSignOnOnly: null,
  });
});

it('changes nothing in the org', async () => {
  const user = legacyUser();
  addLogin(simulated, addUser(simulated, user).Id);
  const rows = simulated.state.records.all('LoginHistory').length;
  await examine([user]);
  expect(simulated.calls.filter(({ writes, kind }) => writes && kind !== 'soap.login')).toEqual([]);
  expect(simulated.state.records.all('LoginHistory')).toHaveLength(rows);
});
