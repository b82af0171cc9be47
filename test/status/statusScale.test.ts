import { jest } from '@jest/globals';
import { readCredentialStates } from '../../generator/status/readCredentialStates.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { clientCredentialsApp, resolvedUserOf } from '../oauth/support/resolvedUserOf.ts';
import { connectTo } from '../provision/support/connectTo.ts';

jest.setTimeout(30_000);

let simulated: SimulatedOrg;
beforeAll(async () => {
  simulated = await startOrg();
  const { records } = simulated.state;
  for (let number = 0; number < 100; number += 1) {
    const { Id: UserId } = records.insert('User', { Username: `integration-${number}@acme.example`, IsActive: true });
    const login = { UserId, Status: 'Success', Application: 'ERP Order Sync', LoginType: 'Remote Access 2.0' };
    for (const day of ['01', '09', '05']) {
      records.insert('LoginHistory', { ...login, LoginTime: `2027-05-${day}T10:00:00.000+0000` });
    }
    records.insert('LoginHistory', { ...login, Status: 'Failed: …', LoginTime: '2027-05-20T10:00:00.000+0000' });
    records.insert('LoginHistory', { ...login, Application: 'Other', LoginTime: '2027-05-21T10:00:00.000+0000' });
    records.insert('OauthToken', { UserId, AppName: 'ERP Order Sync', LastUsedDate: null, UseCount: 2 });
  }
});
afterAll(() => simulated.stop());

function userOf(number: number) {
  const { user } = resolvedUserOf();
  const name = `integration-${number}`;
  return resolvedUserOf({
    name,
    developerName: `Integration_${number}`,
    user: { ...user, username: `${name}@acme.example` },
    ...(number % 2 === 0 ? { app: clientCredentialsApp } : {}),
  });
}

/** Calls by kind; how often a running retrieve is looked at depends on how long it takes. */
async function callsFor(count: number): Promise<Readonly<Record<string, number>>> {
  const users = Array.from({ length: count }, (_, number) => userOf(number));
  const org = await connectTo(simulated);
  simulated.clearCalls();
  const states = await readCredentialStates(
    { users, org: { alias: null, type: null, myDomain: null } },
    { projectRoot: '/nowhere', org, sinkFor: null, processEnvironment: {}, signal: org.signal },
  );
  expect(states.map(({ integration }) => integration)).toEqual(users.map(({ name }) => name));
  for (const { lastLogin, lastToken } of states) {
    expect(lastLogin).toMatchObject({ told: true, value: { time: '2027-05-09T10:00:00.000Z' } });
    expect(lastToken).toEqual({ told: true, value: { time: null, uses: 2 } });
  }
  const kinds = Map.groupBy(simulated.calls, ({ kind }) => kind);
  kinds.delete('metadata.checkRetrieveStatus');
  return Object.fromEntries([...kinds].map(([kind, calls]) => [kind, calls.length]));
}

it('asks the org as often for 100 integrations as for two', async () => {
  const two = await callsFor(2);
  expect(two).toEqual({ 'metadata.retrieve': 1, query: 1, composite: 2 });
  expect(await callsFor(100)).toEqual(two);
});
