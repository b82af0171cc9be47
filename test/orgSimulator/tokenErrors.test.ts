import { apiClient } from './apiClient.ts';
import { type OauthScene, oauthScene, refused } from './oauthScene.ts';

let scene: OauthScene;

afterEach(() => scene.org.stop());

const statuses = async () => (await scene.history()).map(({ Status }) => Status);

it('an inactive org gives no token', async () => {
  scene = await oauthScene({ inactive: true });
  await scene.deployApp();
  const expected = refused('inactive_org', 'organization is inactive');
  expect([await scene.bearer(), await scene.credentials()]).toEqual([expected, expected]);
});

it('an org may have the client credentials flow switched off', async () => {
  scene = await oauthScene({ clientCredentialsFlow: false });
  await scene.deployApp();
  expect(await scene.credentials()).toEqual(refused('invalid_grant', 'client credentials flow not enabled'));
  expect((await scene.bearer()).status).toBe(200);
});

it('a user logs in so often an hour', async () => {
  scene = await oauthScene({ loginsPerHour: 2 });
  await scene.deployApp();
  expect([(await scene.bearer()).status, (await scene.credentials()).status]).toEqual([200, 200]);
  expect(await scene.bearer()).toEqual(refused('invalid_grant', 'login rate exceeded'));
  expect(await statuses()).toEqual(['Success', 'Success', 'Login Rate Exceeded']);
  scene.wait(3_600_000);
  expect((await scene.bearer()).status).toBe(200);
});

it('a blocked app gets no token, and its tokens are worthless', async () => {
  scene = await oauthScene();
  await scene.deployApp();
  const { body } = await scene.bearer();
  const unblock = scene.org.blockApp('ERP App');
  const expected = refused('OAUTH_APP_BLOCKED', 'this app is blocked by admin');
  expect([await scene.bearer(), await scene.credentials()]).toEqual([expected, expected]);
  expect((await apiClient(scene.org, body['access_token']).call('GET', '/sobjects')).status).toBe(401);
  unblock();
  expect((await scene.bearer()).status).toBe(200);
});

it('an external client app is known at My Domain only', async () => {
  scene = await oauthScene();
  await scene.deployApp();
  const assertion = JSON.stringify(await scene.bearer());
  expect(assertion).toContain('access_token');
  const host = new URL(scene.org.url).host.replace('127.0.0.1', 'localhost');
  expect(await scene.bearer({}, {}, `http://${host}`)).toEqual(
    refused('app_not_found', 'External client app is not installed in this org'),
  );
});

it('says in the login history which flow it was', async () => {
  scene = await oauthScene();
  await scene.deployApp();
  await scene.credentials();
  const [row] = await scene.api.records('SELECT LoginType, LoginSubType, Application FROM LoginHistory');
  expect(row).toMatchObject({
    LoginType: 'Remote Access 2.0',
    LoginSubType: 'OauthClientCredentials',
    Application: 'ERP App',
  });
});

describe('the refresh token of a login by browser', () => {
  const uses = async () =>
    (await scene.api.records('SELECT AppName, UseCount, LastUsedDate FROM OauthToken')).map(({ UseCount }) => UseCount);

  it('is counted when it is used; tokens of others are seen with Customize Application only', async () => {
    scene = await oauthScene();
    const [, refresh_token = ''] = /::(.+)@/.exec(scene.org.admin.authUrl) ?? [];
    expect(await uses()).toEqual([1]);
    const form = { grant_type: 'refresh_token', client_id: 'PlatformCLI', refresh_token };
    expect((await scene.token(form)).status).toBe(200);
    expect(await uses()).toEqual([2]);
    const holder = apiClient(scene.org, scene.org.openSession(scene.userId));
    expect(await holder.records('SELECT AppName FROM OauthToken')).toEqual([]);
  });

  it.each([
    ['another app', { client_id: 'nope' }, refused('invalid_client_id', 'client identifier invalid')],
    ['a wrong token', { refresh_token: 'nope' }, refused('invalid_grant', 'expired access/refresh token')],
  ])('is refused for %s', async (_, form, expected) => {
    scene = await oauthScene();
    expect(await scene.token({ grant_type: 'refresh_token', client_id: 'PlatformCLI', ...form })).toEqual(expected);
  });
});
