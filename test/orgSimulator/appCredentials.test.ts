import { readMetadata } from '../../org-simulator/metadataApi/describe/readMetadata.ts';
import { apiClient } from './apiClient.ts';
import { type OauthScene, oauthScene } from './oauthScene.ts';

let scene: OauthScene;

beforeEach(async () => {
  scene = await oauthScene({ clientSecretInRestApiAccess: true });
  await scene.deployApp();
});

afterEach(() => scene.org.stop());

const get = async (path: string) => (await scene.api.call('GET', path)).body;

/** The address of the app's one consumer, found as clients find it. */
async function consumerUrl(): Promise<string> {
  const { apps } = await get('/apps/oauth/usage');
  const app = apps.find(({ developerName }: { developerName: string }) => developerName === 'Erp');
  return (await get(`/apps/oauth/credentials/${app.identifier}`)).consumers[0].url;
}

it('gives key and secret to who may see them', async () => {
  const { key, secret } = await get(`${await consumerUrl()}?part=keyandsecret`);
  expect({ key, secret }).toEqual(scene.consumer());
  expect(await get(await consumerUrl())).toMatchObject({ key, name: 'Erp_oauth' });
  expect(await get(await consumerUrl())).not.toHaveProperty('secret');
  expect(await get(`${await consumerUrl()}?part=secret`)).not.toHaveProperty('key');
});

const login = async (pair: { key: string; secret: string }) =>
  (await scene.credentials({ client_id: pair.key, client_secret: pair.secret })).status;

const DAY = 86_400_000;

async function stage() {
  const url = `${await consumerUrl()}/staged`;
  const { status, body } = await scene.api.call('POST', url, {});
  expect(status).toBe(201);
  return { url, list: body, staged: body.stagedCredentials[0] };
}

it('stages a pair that logs in beside the first one, in either flow', async () => {
  const former = scene.consumer();
  const { url, list, staged } = await stage();
  expect(list).toEqual({ stagedCredentials: [staged], url });
  expect(Object.keys(staged).sort()).toEqual([
    'createdBy',
    'createdDate',
    'expirationDate',
    'id',
    'key',
    'secret',
    'stagedCredentialsUrl',
    'state',
    'url',
  ]);
  expect(staged).toMatchObject({ state: 'Active', stagedCredentialsUrl: url, url: `${url}/${staged.id}` });
  expect(Date.parse(staged.expirationDate) - Date.parse(staged.createdDate)).toBe(30 * DAY);
  expect([await get(url), await get(staged.url)]).toEqual([list, staged]);
  expect(scene.consumer()).toEqual(former);
  expect([await login(former), await login(staged)]).toEqual([200, 200]);
  expect((await scene.bearer({ iss: staged.key })).status).toBe(200);
  expect(await login({ key: staged.key, secret: former.secret })).toBe(400);
});

it('holds one staged pair a consumer', async () => {
  const { url } = await stage();
  expect((await scene.api.call('POST', url, {})).status).toBe(400);
});

it('rotates, the former pair working beside the new one for 30 days', async () => {
  const former = scene.consumer();
  const { url, staged } = await stage();
  expect((await scene.api.call('PATCH', staged.url, { command: 'other' })).status).toBe(400);
  const rotated = await scene.api.call('PATCH', staged.url, { command: 'rotate' });
  expect([rotated.status, rotated.body.state, rotated.body.key]).toEqual([200, 'Rotated', former.key]);
  expect(scene.consumer()).toEqual({ key: staged.key, secret: staged.secret });
  const read = { type: 'ExtlClntAppGlobalOauthSettings', fullNames: ['Erp_glbloauth'], apiVersion: '66.0' };
  const [settings] = readMetadata(read, scene.org.state);
  expect([settings?.['consumerKey'], settings?.['consumerSecret']]).toEqual([staged.key, undefined]);
  expect((await get(url)).stagedCredentials).toEqual([rotated.body]);
  expect((await scene.api.call('PATCH', rotated.body.url, { command: 'rotate' })).status).toBe(400);
  expect([await login(former), await login(staged)]).toEqual([200, 200]);
  scene.wait(30 * DAY);
  expect([await login(former), await login(staged)]).toEqual([400, 200]);
  expect((await get(url)).stagedCredentials).toEqual([]);
});

it('refuses a pair that nobody took into use within 30 days', async () => {
  const { url, staged } = await stage();
  scene.wait(30 * DAY);
  expect((await get(url)).stagedCredentials).toEqual([{ ...staged, state: 'Expired' }]);
  expect([await login(staged), await login(scene.consumer())]).toEqual([400, 200]);
  expect((await scene.api.call('PATCH', staged.url, { command: 'rotate' })).status).toBe(400);
  expect((await scene.api.call('DELETE', staged.url)).status).toBe(204);
});

it('forgets a staged pair, and a former one, at once', async () => {
  const former = scene.consumer();
  const first = await stage();
  expect((await scene.api.call('DELETE', first.staged.url)).status).toBe(204);
  expect(await get(first.url)).toEqual({ stagedCredentials: [], url: first.url });
  expect([await login(first.staged), (await scene.api.call('DELETE', first.staged.url)).status]).toEqual([400, 404]);
  const second = await stage();
  const { body } = await scene.api.call('PATCH', second.staged.url, { command: 'rotate' });
  expect((await scene.api.call('DELETE', body.url)).status).toBe(204);
  expect([await login(former), await login(second.staged)]).toEqual([400, 200]);
});

it('takes as long to be known as a new app, and then is, whatever its place', async () => {
  await scene.org.stop();
  scene = await oauthScene({ clientSecretInRestApiAccess: true, propagationDelay: 600_000 });
  await scene.deployApp();
  const former = scene.consumer();
  scene.wait(600_000);
  const { staged } = await stage();
  expect(await login(staged)).toBe(400);
  scene.wait(300_000);
  await scene.api.call('PATCH', staged.url, { command: 'rotate' });
  expect([await login(former), await login(staged)]).toEqual([200, 400]);
  scene.wait(300_000);
  expect([await login(former), await login(staged)]).toEqual([200, 200]);
});

it('knows staged pairs since 65.0 only', async () => {
  const { url } = await stage();
  const at = (version: string) => scene.api.call('GET', url.replace('v66.0', version));
  expect([(await at('v65.0')).status, (await at('v64.0')).status]).toEqual([200, 404]);
});

it('is shut for users without the permissions', async () => {
  const { status, body } = await apiClient(scene.org, scene.org.openSession(scene.userId)).call(
    'GET',
    '/apps/oauth/usage',
  );
  expect([status, body[0].message]).toEqual([403, 'This feature is not currently enabled for this user.']);
});

it('lists apps without the secrets’ setting, page by page', async () => {
  await scene.org.stop();
  scene = await oauthScene();
  await scene.deployApp();
  const { apps, nextPageUrl } = await get('/apps/oauth/usage?pageSize=1');
  expect([apps, nextPageUrl]).toEqual([
    [{ developerName: 'Erp', identifier: expect.stringMatching(/^0xI/), name: 'ERP App' }],
    null,
  ]);
  expect((await get('/apps/oauth/usage?page=1&pageSize=1')).apps).toEqual([]);
});

it('keeps keys and secrets shut in a new org', async () => {
  await scene.org.stop();
  scene = await oauthScene();
  await scene.deployApp();
  const [{ identifier }] = (await get('/apps/oauth/usage')).apps;
  const { status, body } = await scene.api.call('GET', `/apps/oauth/credentials/${identifier}`);
  expect([status, body[0].errorCode]).toEqual([403, 'FUNCTIONALITY_NOT_ENABLED']);
});

it('hides secrets from retrieves and queries', async () => {
  const soql = 'SELECT Id FROM SimulatedStagedCredential';
  expect((await scene.api.query(soql)).body[0].errorCode).toBe('INVALID_TYPE');
});
