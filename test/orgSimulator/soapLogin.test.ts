import type { SimulatedOrg, StartOptions } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import type { MutableOrgState } from '../../org-simulator/state/createOrgState.ts';
import { type ApiClient, apiClient } from './apiClient.ts';
import { deployFiles } from './deployFiles.ts';
import { createIntegrationUser, restrictedProfile } from './integration.ts';

const PASSWORD = 'Correct Horse 1';
const TRUSTED = { start: '198.51.100.0', end: '198.51.100.255' };

let org: SimulatedOrg;
let api: ApiClient;
let userId: string;

afterEach(() => org.stop());

async function start(options: StartOptions = {}): Promise<void> {
  org = await startOrg({ soapLogin: 'enabled', trustedIpRanges: [TRUSTED], sourceIp: '192.0.2.1', ...options });
  api = apiClient(org);
  userId = await createIntegrationUser(org, api);
  await api.call('POST', `/sobjects/User/${userId}/password`, { NewPassword: PASSWORD });
}

interface Login {
  readonly password?: string;
  readonly path?: string;
  readonly operation?: string;
  readonly from?: string;
}

async function login({ password, path = 'u/58.0', operation = 'login', from }: Login = {}) {
  const body = `<se:Envelope xmlns:se="http://schemas.xmlsoap.org/soap/envelope/"><se:Body><n:${operation} xmlns:n="urn:partner.soap.sforce.com"><n:username>erp@acme.example</n:username><n:password>${password ?? PASSWORD + org.readSecurityToken(userId)}</n:password></n:${operation}></se:Body></se:Envelope>`;
  const headers = {
    'content-type': 'text/xml',
    ...(from === undefined ? {} : { 'x-simulated-source-ip': from }),
  };
  const answer = await fetch(`${org.url}/services/Soap/${path}`, { method: 'POST', headers, body });
  const text = await answer.text();
  return { status: answer.status, text, element: (name: string) => new RegExp(`<${name}>([^<]*)<`).exec(text)?.[1] };
}

const code = async (given?: Login) => (await login(given)).element('sf:exceptionCode');

const history = () =>
  api.records('SELECT Status, LoginType, ApiType, ApiVersion, SourceIp, Application FROM LoginHistory ORDER BY Id');

it.each([
  ['u/58.0', 'login', 'INVALID_OPERATION: SOAP API login() is disabled by default in this org.'],
  ['c/64.0/00D', 'login', 'INVALID_OPERATION: SOAP API login() is disabled by default in this org.'],
  ['u/66.0', 'login', 'INVALID_OPERATION: No operation available for request login'],
  ['u/30.0', 'login', 'UNSUPPORTED_API_VERSION: Invalid Api version specified on URL'],
  ['u/66.0', 'query', 'the simulated org has no SOAP API but the Metadata API'],
])('POST /services/Soap/%s with %s is a fault in a new org', async (path, operation, text) => {
  await start({ soapLogin: 'disabled' });
  const answer = await login({ path, operation });
  expect(answer.status).toBe(500);
  expect(answer.text).toContain(text);
  expect(await history()).toEqual([]);
});

describe('login()', () => {
  it('gives a session for password and security token, by either API up to 64.0', async () => {
    await start();
    const { status, element } = await login();
    expect([status, element('userId'), element('passwordExpired')]).toEqual([200, userId, 'false']);
    expect((await apiClient(org, element('sessionId')).call('GET', '/sobjects')).status).toBe(200);
    expect(element('serverUrl')).toBe(`${org.url}/services/Soap/u/58.0/${org.state.orgId.slice(0, 15)}`);
    expect((await login({ path: 'c/64.0' })).status).toBe(200);
    expect((await login({ path: 'u/65.0' })).status).toBe(500);
    const row = { Status: 'Success', LoginType: 'Other Apex API', SourceIp: '192.0.2.1', Application: 'N/A' };
    expect(await history()).toMatchObject([
      { ...row, ApiType: 'SOAP Partner', ApiVersion: '58.0' },
      { ...row, ApiType: 'SOAP Enterprise', ApiVersion: '64.0' },
    ]);
  });

  it('asks for the token outside of trusted ranges only', async () => {
    await start();
    expect(await code({ password: PASSWORD })).toBe('LOGIN_MUST_USE_SECURITY_TOKEN');
    expect(await code({ password: `${PASSWORD}${'x'.repeat(24)}` })).toBe('LOGIN_MUST_USE_SECURITY_TOKEN');
    expect((await login({ password: PASSWORD, from: '198.51.100.7' })).status).toBe(200);
    expect((await history()).map(({ Status }) => Status)).toEqual([
      'Failed: API security token required',
      'Failed: API security token required',
      'Success',
    ]);
  });

  it('forgets the token that came with the former password', async () => {
    await start();
    const former = org.readSecurityToken(userId);
    await api.call('POST', `/sobjects/User/${userId}/password`, { NewPassword: 'Another Horse 2' });
    expect(await code({ password: `Another Horse 2${former}` })).toBe('LOGIN_MUST_USE_SECURITY_TOKEN');
    expect((await login({ password: `Another Horse 2${org.readSecurityToken(userId)}` })).status).toBe(200);
  });

  it('keeps to the ranges and hours of the profile', async () => {
    await start();
    await deployFiles(org, [restrictedProfile]);
    const [profile] = await api.records("SELECT Id FROM Profile WHERE Name = 'Restricted'");
    await api.call('PATCH', `/sobjects/User/${userId}`, { ProfileId: profile.Id });
    const state = org.state as MutableOrgState;
    state.advanceClock(Date.parse('2026-11-30T12:00:00Z') - state.now().getTime());
    expect((await login({ password: PASSWORD, from: '203.0.113.15' })).status).toBe(200);
    expect(await code()).toBe('LOGIN_DURING_RESTRICTED_DOMAIN');
    state.advanceClock(8 * 3_600_000);
    expect(await code({ from: '203.0.113.15' })).toBe('LOGIN_DURING_RESTRICTED_TIME');
    expect((await history()).map(({ Status }) => Status)).toEqual(['Success', 'Restricted IP', 'Restricted hours']);
  });

  it('locks the user out after ten wrong passwords, for 15 minutes or until an administrator opens', async () => {
    await start();
    for (let attempt = 0; attempt < 10; attempt++) expect(await code({ password: 'wrong' })).toBe('INVALID_LOGIN');
    expect(await code()).toBe('PASSWORD_LOCKOUT');
    const [row] = await api.records(`SELECT Id, IsPasswordLocked FROM UserLogin WHERE UserId = '${userId}'`);
    expect(row.IsPasswordLocked).toBe(true);
    await api.call('PATCH', `/sobjects/UserLogin/${row.Id}`, { IsPasswordLocked: false });
    expect((await login()).status).toBe(200);
    for (let attempt = 0; attempt < 10; attempt++) await login({ password: 'wrong' });
    (org.state as MutableOrgState).advanceClock(15 * 60_000);
    expect((await login()).status).toBe(200);
  });

  it.each([
    ['frozen', { type: 'UserLogin', fields: { IsFrozen: true } }, 'User is Frozen'],
    ['inactive', { type: 'User', fields: { IsActive: false } }, 'User is Inactive'],
  ])('refuses a user who is %s like a wrong password', async (_, { type, fields }, status) => {
    await start();
    const [row] =
      type === 'User' ? [{ Id: userId }] : await api.records(`SELECT Id FROM UserLogin WHERE UserId = '${userId}'`);
    await api.call('PATCH', `/sobjects/${type}/${row.Id}`, fields);
    expect(await code()).toBe('INVALID_LOGIN');
    expect((await history())[0].Status).toBe(status);
  });

  it('wants Use Any API Auth in orgs that ask for it', async () => {
    await start({ soapLogin: 'with-permission' });
    expect(await code()).toBe('INSUFFICIENT_ACCESS');
  });

  it('opens nothing but a change of the password when that is expired', async () => {
    await start();
    (org.state as MutableOrgState).advanceClock(90 * 86_400_000);
    const { element } = await login();
    expect(element('passwordExpired')).toBe('true');
    expect((await apiClient(org, element('sessionId')).call('GET', '/sobjects')).body[0].errorCode).toBe(
      'INVALID_OPERATION_WITH_EXPIRED_PASSWORD',
    );
  });
});
