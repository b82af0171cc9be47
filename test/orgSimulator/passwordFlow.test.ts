import type { StartOptions } from '../../org-simulator/simulatedOrg.ts';
import { deployFiles } from './deployFiles.ts';
import { type OauthScene, oauthScene, refused } from './oauthScene.ts';

const PASSWORD = 'Correct Horse 1';
const failed = refused('invalid_grant', 'authentication failure');

let scene: OauthScene;

afterEach(() => scene.org.stop());

async function start(options: StartOptions): Promise<void> {
  scene = await oauthScene({ sourceIp: '192.0.2.1', ...options });
  await scene.api.call('POST', `/sobjects/User/${scene.userId}/password`, { NewPassword: PASSWORD });
}

const connectedApp = () =>
  deployFiles(scene.org, [
    {
      type: 'ConnectedApp',
      fullName: 'Old',
      path: 'connectedApps/Old.connectedApp',
      xml: '<contactEmail>a@acme.example</contactEmail><label>Old</label><oauthConfig><callbackUrl>https://acme.example/callback</callbackUrl><isAdminApproved>false</isAdminApproved><scopes>Api</scopes></oauthConfig>',
    },
  ]);

const logIn = (password: string, username = 'erp@acme.example') => {
  const { key, secret } = scene.consumer();
  return scene.token({ grant_type: 'password', client_id: key, client_secret: secret, username, password });
};

it('is blocked in a new org', async () => {
  await start({});
  await connectedApp();
  expect(await logIn(PASSWORD + scene.org.readSecurityToken(scene.userId))).toEqual(failed);
});

it('is not there for external client apps', async () => {
  await start({ passwordFlow: true });
  await scene.deployApp();
  expect(await logIn(PASSWORD)).toEqual(refused('unsupported_grant_type', 'grant type not supported'));
});

it('gives a token for password and security token where the org allows it', async () => {
  await start({ passwordFlow: true });
  await connectedApp();
  const { status, body } = await logIn(PASSWORD + scene.org.readSecurityToken(scene.userId));
  expect([status, body['scope'], body['refresh_token']]).toEqual([200, 'api', undefined]);
  for (const password of [PASSWORD, 'wrong']) expect(await logIn(password)).toEqual(failed);
  expect(await logIn(PASSWORD, 'nobody@acme.example')).toEqual(failed);
  expect(await scene.api.records('SELECT Status, LoginSubType FROM LoginHistory ORDER BY Id')).toMatchObject([
    { Status: 'Success', LoginSubType: 'OauthUsernamePassword' },
    { Status: 'Failed: API security token required' },
    { Status: 'Invalid Password' },
  ]);
});
