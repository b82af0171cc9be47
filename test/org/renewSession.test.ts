import type { Connection } from '@salesforce/core';
import { connectOrg } from '../../generator/org/connectOrg.ts';
import type { Org } from '../../generator/org/org.ts';
import { renewSession } from '../../generator/org/renewSession.ts';
import { soql } from '../../generator/org/soql.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

let simulated: SimulatedOrg;
beforeEach(async () => {
  simulated = await startOrg();
});
afterEach(() => simulated.stop());

function connect(processEnvironment: Readonly<Record<string, string>>): Promise<Org> {
  return connectOrg({
    targetOrg: null,
    environment: { alias: null, type: null, myDomain: null },
    apiVersion: '66.0',
    processEnvironment,
    signal: new AbortController().signal,
    pace: { retryDelay: 1, pollInterval: 1 },
  });
}

const logins = () => simulated.calls.filter(({ kind }) => kind === 'oauth.token').length;
const read = (org: Org) => org.query(soql`SELECT Id FROM Profile`);
const expire = (times = 1) =>
  simulated.injectFault({ on: ({ kind }) => kind !== 'oauth.token', times, effect: { kind: 'expired-session' } });

async function revoke({ connection }: Org): Promise<void> {
  const body = new URLSearchParams({ token: connection.accessToken ?? '' });
  await fetch(`${simulated.url}/services/oauth2/revoke`, { method: 'POST', body });
}

describe('a session that expires', () => {
  it('is renewed by the login that began it, and calls go on with the new one', async () => {
    const org = await connect({ SFDX_AUTH_URL: simulated.admin.authUrl });
    const before = org.connection.accessToken;
    expire();
    expect(await read(org)).not.toEqual([]);
    expect(logins()).toBe(2);
    expect(org.connection.accessToken).not.toBe(before);
    await read(org);
    expect(logins()).toBe(2);
  });

  it('is renewed in SOAP, too', async () => {
    const org = await connect({ SFDX_AUTH_URL: simulated.admin.authUrl });
    await revoke(org);
    expect(await org.connection.metadata.list([{ type: 'Profile' }], '66.0')).not.toEqual([]);
    expect(logins()).toBe(2);
  });

  it('is renewed once for all calls that it refused', async () => {
    const org = await connect({ SFDX_AUTH_URL: simulated.admin.authUrl });
    await revoke(org);
    await Promise.all(Array.from({ length: 5 }, () => read(org)));
    expect(logins()).toBe(2);
  });

  it('is not renewed for ever when the org refuses each new one', async () => {
    const org = await connect({ SFDX_AUTH_URL: simulated.admin.authUrl });
    expire(Infinity);
    await expect(read(org)).rejects.toMatchObject({
      code: 'INVALID_SESSION_ID',
      message: 'The org refuses the session again and again, though it was renewed each time.',
    });
    expect(logins()).toBe(4);
  });

  it('that was an access token cannot be renewed, which is said', async () => {
    const org = await connect({ SF_ACCESS_TOKEN: simulated.admin.accessToken, SF_ORG_INSTANCE_URL: simulated.url });
    expire();
    await expect(read(org)).rejects.toMatchObject({
      code: 'INVALID_SESSION_ID',
      actions: expect.arrayContaining([
        expect.stringContaining(
          'An access token cannot be renewed by this program; logins by JWT or by SFDX_AUTH_URL are.',
        ),
      ]),
    });
    expect(logins()).toBe(0);
  });

  it('and whose login is refused by now ends the run with both said', async () => {
    const org = await connect({ SFDX_AUTH_URL: simulated.admin.authUrl });
    simulated.state.records.update('User', org.userId, { IsActive: false });
    await expect(read(org)).rejects.toMatchObject({
      message:
        'The session has expired and could not be renewed: The org refused the login with SFDX_AUTH_URL of the process environment.',
      actions: expect.arrayContaining([expect.stringContaining('run the same command again')]),
    });
  });
});

it('what a library throws while it renews is said without its secrets, as an error of ours', async () => {
  const connection = {} as Connection;
  renewSession(connection, async () => {
    throw new Error('expired access/refresh token');
  });
  const delegate = Reflect.get(connection, '_refreshDelegate') as { refresh(since: number): Promise<void> };
  await expect(delegate.refresh(Date.now())).rejects.toMatchObject({
    name: 'OrgError',
    message: 'The session has expired and could not be renewed.',
    platformText: 'expired access/refresh token',
  });
});
