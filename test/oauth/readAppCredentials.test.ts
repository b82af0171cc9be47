import { readAppCredentials } from '../../generator/oauth/appCredentials/readAppCredentials.ts';
import { fakeOrg } from '../org/fakeOrg.ts';
import { credentialsOrg } from './support/credentialsOrg.ts';

const APP = { type: 'external-client-app', name: 'Web_Lead_Intake' } as const;
const PLACE = '/services/data/v66.0/apps/oauth/credentials/0xI01/8881/staged';

const STAGED = {
  id: '0sc1',
  key: 'next',
  secret: 'PLANTED-2',
  state: 'Active',
  createdDate: '2026-11-24T10:00:00.000Z',
  expirationDate: null,
  url: 'https://elsewhere.example/steal',
};

it('gives the pair of the app and what is staged beside it', async () => {
  const org = credentialsOrg([{ id: '8881', key: 'now', secret: 'PLANTED', stagedCredentials: [STAGED] }]);
  expect(await readAppCredentials(org, APP)).toEqual({
    appId: '0xI01',
    consumerId: '8881',
    primary: { key: 'now', secret: 'PLANTED' },
    staged: [
      {
        id: '0sc1',
        key: 'next',
        secret: 'PLANTED-2',
        state: 'Active',
        createdDate: new Date('2026-11-24T10:00:00.000Z'),
        expirationDate: null,
        url: `${PLACE}/0sc1`,
      },
    ],
  });
});

it.each([
  ['rotated', 'Rotated'],
  ['EXPIRED', 'Expired'],
  ['Parked', 'unknown'],
])('knows a staged pair that the org calls %s as %s', async (state, known) => {
  const org = credentialsOrg([
    { id: '8881', key: 'now', secret: 'PLANTED', stagedCredentials: [{ ...STAGED, state }] },
  ]);
  expect((await readAppCredentials(org, APP))?.staged).toMatchObject([{ state: known }]);
});

it('takes that of several consumers which has the key, be it staged', async () => {
  const consumers = [
    { id: '8880', key: 'other', secret: 'x' },
    { id: '8881', key: 'now', secret: 'PLANTED', stagedCredentials: [STAGED] },
  ];
  expect(await readAppCredentials(credentialsOrg(consumers), APP, 'now')).toMatchObject({ consumerId: '8881' });
  expect(await readAppCredentials(credentialsOrg(consumers), APP, 'next')).toMatchObject({ consumerId: '8881' });
  await expect(readAppCredentials(credentialsOrg(consumers), APP)).rejects.toThrow('has 2 OAuth consumers');
  await expect(readAppCredentials(credentialsOrg(consumers), APP, 'gone')).rejects.toThrow('none of them is known');
});

it('has nothing of an app that is no external client app', async () => {
  expect(
    await readAppCredentials(
      fakeOrg(() => null),
      APP,
    ),
  ).toBeNull();
  const asked: string[] = [];
  expect(await readAppCredentials(credentialsOrg([], asked), { ...APP, type: 'connected-app' })).toBeNull();
  expect(asked).toEqual([]);
});

it('says what the org says that keeps them', async () => {
  const org = {
    ...fakeOrg(() => {
      throw Object.assign(new Error('This feature is not currently enabled for this user.'), {
        errorCode: 'FUNCTIONALITY_NOT_ENABLED',
      });
    }),
    query: async <Row>() => [{ Id: '0xI01' }] as Row[],
  };
  await expect(readAppCredentials(org, APP)).rejects.toMatchObject({ code: 'FUNCTIONALITY_NOT_ENABLED' });
});

it.each([{ consumers: [{}] }, { consumers: 'x' }, '<html>'])('takes %j for no answer of an org', async (body) => {
  const org = { ...fakeOrg(() => body), query: async <Row>() => [{ Id: '0xI01' }] as Row[] };
  await expect(readAppCredentials(org, APP)).rejects.toThrow('is no answer of an org');
});

it('asks orgs by the first version that has staged credentials, at least', async () => {
  const asked: string[] = [];
  const org = { ...credentialsOrg([], asked), apiVersion: '61.0' };
  await expect(readAppCredentials(org, APP)).rejects.toThrow();
  expect(asked[0]).toBe('/services/data/v65.0/apps/oauth/credentials/0xI01');
});
