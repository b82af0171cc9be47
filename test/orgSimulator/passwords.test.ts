import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import type { MutableOrgState } from '../../org-simulator/state/createOrgState.ts';
import { type ApiClient, apiClient } from './apiClient.ts';
import { deployFiles } from './deployFiles.ts';
import { createIntegrationUser, restrictedProfile } from './integration.ts';

const DAY = 86_400_000;

let org: SimulatedOrg;
let api: ApiClient;
let userId: string;

beforeEach(async () => {
  org = await startOrg();
  api = apiClient(org);
  userId = await createIntegrationUser(org, api);
});

afterEach(() => org.stop());

const path = () => `/sobjects/User/${userId}/password`;
const set = (NewPassword: string) => api.call('POST', path(), { NewPassword });
const isExpired = async () => (await api.call('GET', path())).body.isExpired;

const policy = (elements: Readonly<Record<string, number>>) =>
  deployFiles(org, [
    {
      type: 'ProfilePasswordPolicy',
      fullName: 'Policy',
      path: 'profilePasswordPolicies/Policy.profilePasswordPolicy',
      xml: Object.entries({
        lockoutInterval: 15,
        maxLoginAttempts: 10,
        minimumPasswordLength: 8,
        passwordComplexity: 1,
        passwordExpiration: 90,
        passwordHistory: 3,
        passwordQuestion: 0,
        ...elements,
      })
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join('')
        .replace('<passwordQuestion>', '<obscure>false</obscure><passwordQuestion>')
        .concat('<profile>Minimum Access - API Only Integrations</profile>'),
    },
  ]);

it('sets a password, and mails a new security token to the user', async () => {
  expect(await isExpired()).toBe(true);
  const answer = await set('correct horse 1');
  expect([answer.status, answer.body]).toEqual([204, '']);
  expect(await isExpired()).toBe(false);
  expect(org.mails).toEqual([{ to: 'erp@acme.example', userId, kind: 'security-token', sentOn: expect.any(Date) }]);
  const [user] = await api.records(`SELECT LastPasswordChangeDate FROM User WHERE Id = '${userId}'`);
  expect(Math.abs(Date.parse(user.LastPasswordChangeDate) - Date.now())).toBeLessThan(60_000);
});

it('mails no security token to who logs in from the ranges of a profile, and voids the former one', async () => {
  await set('correct horse 1');
  const former = org.readSecurityToken(userId);
  await deployFiles(org, [restrictedProfile]);
  const [profile] = await api.records("SELECT Id FROM Profile WHERE Name = 'Restricted'");
  await api.call('PATCH', `/sobjects/User/${userId}`, { ProfileId: profile.Id });
  await set('another horse 2');
  expect(org.mails).toHaveLength(1);
  expect(org.readSecurityToken(userId)).toBe(former);
});

it('makes a password that has to be changed', async () => {
  const { status, body } = await api.call('DELETE', path());
  expect([status, Object.keys(body), body.NewPassword.length]).toEqual([200, ['NewPassword'], 12]);
  expect(await isExpired()).toBe(true);
  expect(org.mails.map(({ kind }) => kind)).toEqual(['password-reset', 'security-token']);
});

it.each([
  ['horse 1', {}, 'Your password must be at least 8 characters long.'],
  ['correct horse', {}, 'Your password must include letters and numbers'],
  [
    'erp@acme.example',
    { passwordComplexity: 0 },
    'Your password cannot be easy to guess. Please choose a different one.',
  ],
  ['correct horse 1', { minimumPasswordLength: 16 }, 'Your password must be at least 16 characters long.'],
  ['correct horse 1', { passwordComplexity: 2 }, 'Your password must include letters, numbers, and special characters'],
  [
    'correct horse 1',
    { passwordComplexity: 3 },
    'Your password must include numbers and uppercase and lowercase letters',
  ],
])('refuses "%s" by the policy %j', async (password, elements, message) => {
  await policy(elements);
  const { status, body } = await set(password);
  expect([status, body]).toEqual([400, [{ errorCode: 'INVALID_NEW_PASSWORD', message }]]);
  expect(org.mails).toEqual([]);
});

it('refuses the last three passwords', async () => {
  for (const password of ['correct horse 1', 'correct horse 2', 'correct horse 3', 'correct horse 4'])
    expect((await set(password)).status).toBe(204);
  const { status, body } = await set('correct horse 2');
  expect([status, body[0].message]).toEqual([500, 'invalid repeated password']);
  expect((await set('correct horse 1')).status).toBe(204);
});

it('lets passwords expire by age', async () => {
  await policy({ passwordExpiration: 30 });
  await set('correct horse 1');
  (org.state as MutableOrgState).advanceClock(30 * DAY - 1000);
  expect(await isExpired()).toBe(false);
  (org.state as MutableOrgState).advanceClock(1000);
  expect(await isExpired()).toBe(true);
});

it('is for oneself and for who may reset passwords', async () => {
  const holder = apiClient(org, org.openSession(userId));
  expect((await holder.call('POST', path(), { NewPassword: 'correct horse 1' })).status).toBe(204);
  const [admin] = await api.records("SELECT Id FROM User WHERE Username = 'admin@acme.example'");
  for (const method of ['GET', 'POST', 'DELETE']) {
    const body = method === 'POST' ? { NewPassword: 'correct horse 1' } : undefined;
    const answer = await holder.call(method, `/sobjects/User/${admin.Id}/password`, body);
    expect([answer.status, answer.body[0].errorCode]).toEqual([403, 'INSUFFICIENT_ACCESS']);
  }
});

it('keeps neither passwords nor tokens where they can be read', async () => {
  await set('correct horse 1');
  const rows = org.state.records.types().flatMap((type) => org.state.records.all(type));
  const kept = JSON.stringify([rows, org.mails, org.calls]);
  expect(kept).not.toContain('correct horse 1');
  expect(kept).not.toContain(org.readSecurityToken(userId));
  expect((await api.query('SELECT Id FROM SimulatedPassword')).body[0].errorCode).toBe('INVALID_TYPE');
});
