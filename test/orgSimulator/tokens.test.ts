import { apiClient } from './apiClient.ts';
import { type OauthScene, oauthScene } from './oauthScene.ts';

let scene: OauthScene;

beforeEach(async () => {
  scene = await oauthScene();
});

afterEach(() => scene.org.stop());

describe('a token', () => {
  it('without the api scope tells who the user is and opens nothing', async () => {
    await scene.deployApp({ scopes: 'Basic, RefreshToken' });
    const { access_token } = (await scene.bearer()).body;
    const holder = apiClient(scene.org, access_token);
    expect((await holder.call('GET', '/services/oauth2/userinfo')).status).toBe(200);
    const { status, body } = await holder.call('GET', '/sobjects');
    expect([status, body[0].message]).toEqual([401, 'This session is not valid for use with the REST API']);
  });

  it('is introspected by its app and revoked', async () => {
    await scene.deployApp();
    const { access_token = '' } = (await scene.bearer()).body;
    const post = (path: string, form: Record<string, string>) =>
      fetch(`${scene.org.url}/services/oauth2/${path}`, { method: 'POST', body: new URLSearchParams(form) });
    const client = { client_id: scene.consumer().key, client_secret: scene.consumer().secret };
    expect(await (await post('introspect', { token: access_token, ...client })).json()).toMatchObject({
      active: true,
      username: 'erp@acme.example',
    });
    expect((await post('revoke', { token: access_token })).status).toBe(200);
    expect(await (await post('introspect', { token: access_token, ...client })).json()).toEqual({ active: false });
    expect((await apiClient(scene.org, access_token).call('GET', '/services/oauth2/userinfo')).status).toBe(403);
    expect((await post('revoke', { token: access_token })).status).toBe(400);
  });

  it.each(['password', 'authorization_code', ''])('is not given for the grant "%s"', async (grant_type) => {
    expect((await scene.token({ grant_type })).status).toBe(400);
  });
});
