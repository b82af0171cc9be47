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
  expect(await get(await consumerUrl())).not.toHaveProperty('secret');
});

it('rotates in two steps, the former pair working beside the new one for 30 days', async () => {
  const former = scene.consumer();
  const url = await consumerUrl();
  const { body } = await scene.api.call('POST', `${url}/staged`, {});
  const [staged] = body.stagedCredentials;
  expect(scene.consumer()).toEqual(former);
  expect((await scene.api.call('POST', `${url}/staged`, {})).status).toBe(400);
  expect((await scene.api.call('PATCH', staged.url, { command: 'other' })).status).toBe(400);
  const rotated = await scene.api.call('PATCH', staged.url, { command: 'rotate' });
  expect(rotated.body).toMatchObject({ status: 'rotated', key: former.key });
  expect(scene.consumer()).toEqual({ key: staged.key, secret: staged.secret });
  const login = (pair: { key: string; secret: string }) =>
    scene.credentials({ client_id: pair.key, client_secret: pair.secret });
  expect([(await login(former)).status, (await login(staged)).status]).toEqual([200, 200]);
  scene.setTime(new Date(Date.now() + 31 * 86_400_000).toISOString());
  expect([(await login(former)).status, (await login(staged)).status]).toEqual([400, 200]);
});

it('forgets a staged pair', async () => {
  const url = await consumerUrl();
  const { body } = await scene.api.call('POST', `${url}/staged`, {});
  expect((await scene.api.call('DELETE', body.stagedCredentials[0].url)).status).toBe(204);
  expect(await get(`${url}/staged`)).toEqual({ stagedCredentials: [] });
});

it('is shut for users without the permissions', async () => {
  const { status, body } = await apiClient(scene.org, scene.org.openSession(scene.userId)).call(
    'GET',
    '/apps/oauth/usage',
  );
  expect([status, body[0].message]).toEqual([403, 'This feature is not currently enabled for this user.']);
});

it('is shut in a new org', async () => {
  await scene.org.stop();
  scene = await oauthScene();
  expect((await scene.api.call('GET', '/apps/oauth/usage')).body[0].errorCode).toBe('FUNCTIONALITY_NOT_ENABLED');
});

it('hides secrets from retrieves and queries', async () => {
  const soql = 'SELECT Id FROM SimulatedStagedCredential';
  expect((await scene.api.query(soql)).body[0].errorCode).toBe('INVALID_TYPE');
});
