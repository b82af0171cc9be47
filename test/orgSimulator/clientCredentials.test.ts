import { type OauthScene, oauthScene, refused } from './oauthScene.ts';

let scene: OauthScene;

beforeEach(async () => {
  scene = await oauthScene();
});

afterEach(() => scene.org.stop());

describe('client credentials', () => {
  it('give a token for the run-as user, by body or by HTTP Basic', async () => {
    await scene.deployApp();
    expect(await scene.credentials()).toMatchObject({
      status: 200,
      body: { scope: 'api', id: `${scene.org.url}/id/${scene.org.state.orgId}/${scene.userId}` },
    });
    const basic = Buffer.from(`${encodeURIComponent(scene.consumer().key)}:${scene.consumer().secret}`).toString(
      'base64',
    );
    expect((await scene.token({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` })).status).toBe(
      200,
    );
  });

  it.each([
    ['a wrong secret', { client_secret: 'wrong' }, refused('invalid_client', 'invalid client credentials')],
    ['a wrong key', { client_id: 'wrong' }, refused('invalid_client_id', 'client identifier invalid')],
    ['a scope', { scope: 'api' }, refused('invalid_request', 'scope parameter not supported')],
  ])('refuse %s', async (_, form, expected) => {
    await scene.deployApp();
    expect(await scene.credentials(form)).toEqual(expected);
  });

  it('need the flow switched on in the policy too', async () => {
    await scene.deployApp({ runAs: '' });
    expect(await scene.credentials()).toEqual(refused('invalid_grant', 'client credentials flow not enabled'));
  });

  it('work on My Domain only', async () => {
    await scene.deployApp();
    const address = scene.org.url.replace('127.0.0.1', 'localhost');
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: scene.consumer().key,
      client_secret: scene.consumer().secret,
    });
    const answer = await fetch(`${address}/services/oauth2/token`, { method: 'POST', body: form });
    expect(await answer.json()).toEqual({
      error: 'invalid_grant',
      error_description: 'request not supported on this domain',
    });
  });
});
