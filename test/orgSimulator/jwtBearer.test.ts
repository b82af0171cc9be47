import { generateKeyPairSync } from 'node:crypto';
import type { MutableOrgState } from '../../org-simulator/state/createOrgState.ts';
import { apiClient } from './apiClient.ts';
import { deployFiles } from './deployFiles.ts';
import { type OauthScene, oauthScene, refused } from './oauthScene.ts';

let scene: OauthScene;

beforeEach(async () => {
  scene = await oauthScene();
});

afterEach(() => scene.org.stop());

const seconds = () => Math.floor(Date.now() / 1000);

describe('JWT bearer', () => {
  it('gives a token that speaks for the user, and notes the login', async () => {
    await scene.deployApp();
    const { status, body } = await scene.bearer();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      scope: 'api',
      instance_url: scene.org.url,
      token_type: 'Bearer',
      id: `${scene.org.url}/id/${scene.org.state.orgId}/${scene.userId}`,
    });
    expect(body).not.toHaveProperty('refresh_token');
    const info = await apiClient(scene.org, body['access_token']).call('GET', '/services/oauth2/userinfo');
    expect(info.body).toMatchObject({
      user_id: scene.userId,
      organization_id: scene.org.state.orgId,
      preferred_username: 'erp@acme.example',
    });
    expect(await scene.history()).toMatchObject([
      {
        Status: 'Success',
        UserId: scene.userId,
        LoginType: 'Remote Access 2.0',
        Application: 'ERP App',
        SourceIp: '127.0.0.1',
      },
    ]);
  });

  it.each([
    [
      'another key',
      () => ({ key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }),
      refused('invalid_client', 'invalid client credentials'),
    ],
    ['an unknown consumer', () => ({ iss: '3MVG9nobody' }), refused('invalid_client_id', 'client identifier invalid')],
    [
      'another audience',
      () => ({ aud: 'https://test.salesforce.com' }),
      refused('invalid_grant', 'audience is invalid'),
    ],
    ['an old expiry', () => ({ exp: seconds() - 1 }), refused('invalid_grant', 'assertion has expired')],
    [
      'an unknown user',
      () => ({ sub: 'nobody@acme.example' }),
      refused('invalid_grant', "user hasn't approved this consumer"),
    ],
  ])('refuses %s', async (_, given, expected) => {
    await scene.deployApp();
    expect(await scene.bearer(given())).toEqual(expected);
  });

  it('takes the login host of production as audience, and an expiry in milliseconds', async () => {
    await scene.deployApp();
    expect(
      (await scene.bearer({ aud: 'https://login.salesforce.com', exp: scene.org.state.now().getTime() })).status,
    ).toBe(200);
  });

  it('refuses what is no assertion', async () => {
    const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    expect(await scene.token({ grant_type, assertion: 'nonsense' })).toEqual(
      refused('invalid_grant', 'invalid assertion'),
    );
  });

  it('needs an administrator’s approval, since there is nobody to ask', async () => {
    await scene.deployApp({ permitted: 'AllSelfAuthorized' });
    expect(await scene.bearer()).toEqual(refused('invalid_grant', "user hasn't approved this consumer"));
  });

  it('needs the approved permission set in the user’s hands', async () => {
    await scene.deployApp();
    const [row] = await scene.api.records(
      `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${scene.userId}' AND PermissionSet.Name = 'Orders'`,
    );
    await scene.api.call('DELETE', `/sobjects/PermissionSetAssignment/${row.Id}`);
    expect(await scene.bearer()).toEqual(
      refused('invalid_app_access', 'user is not admin approved to access this app'),
    );
    expect(await scene.history()).toMatchObject([{ Status: 'Failed: Not approved for access' }]);
  });

  it('needs the refresh_token scope', async () => {
    await scene.deployApp({ scopes: 'Api' });
    expect((await scene.bearer()).body['error_description']).toContain('refresh_token scope is required');
  });

  it('does not know a key that is younger than its propagation', async () => {
    await scene.org.stop();
    scene = await oauthScene({ propagationDelay: 60_000 });
    await scene.deployApp();
    expect(await scene.bearer()).toEqual(refused('invalid_client_id', 'client identifier invalid'));
    (scene.org.state as MutableOrgState).advanceClock(60_001);
    expect((await scene.bearer()).status).toBe(200);
  });

  it('does not know an app that is switched off', async () => {
    await scene.deployApp({ enabled: false });
    expect(await scene.bearer()).toEqual(refused('invalid_client_id', 'client identifier invalid'));
  });

  it('works for a connected app with the certificate as PEM', async () => {
    const xml = `<contactEmail>a@acme.example</contactEmail><label>Old App</label><oauthConfig><callbackUrl>https://login.salesforce.com/services/oauth2/success</callbackUrl><certificate>${scene.certificate}</certificate><isAdminApproved>true</isAdminApproved><scopes>Api</scopes><scopes>RefreshToken</scopes></oauthConfig><oauthPolicy><ipRelaxation>ENFORCE</ipRelaxation><refreshTokenPolicy>zero</refreshTokenPolicy></oauthPolicy><permissionSetName>Orders</permissionSetName>`;
    await deployFiles(scene.org, [
      { type: 'ConnectedApp', fullName: 'Old', path: 'connectedApps/Old.connectedApp', xml },
    ]);
    expect((await scene.bearer()).status).toBe(200);
  });
});
