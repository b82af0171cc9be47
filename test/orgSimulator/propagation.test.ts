import { refreshSandbox } from '../../org-simulator/sandbox/refreshSandbox.ts';
import { deployFiles } from './deployFiles.ts';
import { externalClientApp } from './externalClientApp.ts';
import { keyPair } from './keyPair.ts';
import { type OauthScene, oauthScene, refused } from './oauthScene.ts';

const DELAY = 600_000;
const next = await keyPair();
const wrongKey = refused('invalid_client', 'invalid client credentials');

let scene: OauthScene;

const start = async (propagation: 'together' | 'uneven') => {
  scene = await oauthScene({ propagationDelay: DELAY, propagation, clientSecretInRestApiAccess: true });
  await scene.deployApp();
  scene.wait(DELAY);
};

afterEach(() => scene.org.stop());

const former = () => scene.bearer();
const latter = () => scene.bearer({ key: next.privateKey });

describe('another certificate', () => {
  it('counts when the delay has passed since the deployment that brought it, and not before', async () => {
    await start('together');
    await scene.deployApp({}, next.certificate);
    scene.wait(DELAY - 1000);
    expect([(await former()).status, await latter()]).toEqual([200, wrongKey]);
    scene.wait(1000);
    expect([await former(), (await latter()).status]).toEqual([wrongKey, 200]);
  });

  it('does not start anew with a deployment that leaves it as it is, however it is written', async () => {
    await start('together');
    await scene.deployApp({}, next.certificate);
    scene.wait(DELAY - 1000);
    await scene.deployApp({ scopes: 'Api, RefreshToken, Web' }, next.certificate);
    const settings = externalClientApp(next.certificate)[2]!;
    const body = next.certificate.replace(/-----[^-]+-----/g, '').trim();
    const xml = settings.xml.replace(body, Buffer.from(next.certificate).toString('base64'));
    await deployFiles(scene.org, [{ ...settings, xml }]);
    scene.wait(1000);
    expect((await latter()).status).toBe(200);
  });

  it('leaves the first in force when a third comes before the second is known', async () => {
    await start('together');
    const third = await keyPair();
    await scene.deployApp({}, next.certificate);
    scene.wait(DELAY - 1000);
    await scene.deployApp({}, third.certificate);
    expect((await former()).status).toBe(200);
    scene.wait(1000);
    expect((await latter()).status).toBe(200);
    scene.wait(DELAY - 1000);
    expect((await scene.bearer({ key: third.privateKey })).status).toBe(200);
  });

  it('goes back with a deployment that fails', async () => {
    await start('together');
    const files = externalClientApp(next.certificate, { scopes: 'Nonsense' });
    await expect(deployFiles(scene.org, files)).rejects.toThrow();
    scene.wait(DELAY);
    expect((await former()).status).toBe(200);
  });
});

it('is not waited for in a sandbox that has a copy of the app', async () => {
  await start('together');
  await scene.deployApp({}, next.certificate);
  scene.wait(DELAY);
  const request = {
    sandboxName: 'uat',
    orgNumber: 2,
    externalClientApps: 'copied',
    options: { propagationDelay: 0 },
  } as const;
  const sandbox = await refreshSandbox(scene.org, request);
  try {
    const [settings] = sandbox.state.metadata.all('ExtlClntAppGlobalOauthSettings');
    const iss = String(settings?.body['consumerKey']);
    const assertion = { iss, sub: 'erp@acme.example.uat', aud: sandbox.url };
    const exp = Math.floor(Date.now() / 1000) + 180;
    expect((await scene.bearer({ ...assertion, exp, key: next.privateKey }, {}, sandbox.url)).status).toBe(200);
    expect((await scene.bearer({ ...assertion, exp }, {}, sandbox.url)).body['error']).toBe('invalid_client');
  } finally {
    await sandbox.stop();
  }
});

describe('servers that learn at different times', () => {
  it('take the former and the next certificate in turn until the delay has passed', async () => {
    await start('uneven');
    await scene.deployApp({}, next.certificate);
    const answers = [await latter(), await latter(), await former(), await former(), await latter()];
    expect(answers.map(({ status }) => status)).toEqual([400, 200, 200, 400, 400]);
    scene.wait(DELAY);
    expect([(await latter()).status, (await latter()).status]).toEqual([200, 200]);
  });

  it('know a new app in turn', async () => {
    scene = await oauthScene({ propagationDelay: DELAY, propagation: 'uneven' });
    await scene.deployApp();
    const statuses = [await scene.credentials(), await scene.credentials(), await scene.credentials()];
    expect(statuses.map(({ status }) => status)).toEqual([400, 200, 400]);
  });
});

describe('a deleted app', () => {
  it('is unknown at once, its tokens are worthless, and its successor of the same name starts anew', async () => {
    await start('together');
    const key = scene.consumer().key;
    const { body } = await scene.bearer();
    const [app] = externalClientApp(scene.certificate);
    await deployFiles(scene.org, [], [app!]);
    expect(await scene.bearer({ iss: key })).toEqual(refused('invalid_client_id', 'client identifier invalid'));
    const userinfo = (token = '') =>
      fetch(`${scene.org.url}/services/oauth2/userinfo`, { headers: { authorization: `Bearer ${token}` } });
    expect((await userinfo(body['access_token'])).status).toBe(403);
    await scene.deployApp({}, next.certificate);
    expect((await latter()).status).toBe(400);
    scene.wait(DELAY);
    expect([(await latter()).status, (await former()).status]).toEqual([200, 400]);
  });
});
