import { apiClient } from './apiClient.ts';
import { deployFiles } from './deployFiles.ts';
import { restrictedProfile } from './integration.ts';
import { type OauthScene, oauthScene, refused } from './oauthScene.ts';

let scene: OauthScene;

beforeEach(async () => {
  scene = await oauthScene();
});

afterEach(() => scene.org.stop());

const MONDAY_NOON = '2026-11-30T12:00:00Z';

describe('whoever asks', () => {
  const restrict = async (relaxation = 'Enforce') => {
    await deployFiles(scene.org, [restrictedProfile]);
    const [profile] = await scene.api.records("SELECT Id FROM Profile WHERE Name = 'Restricted'");
    await scene.api.call('PATCH', `/sobjects/User/${scene.userId}`, { ProfileId: profile.Id });
    await scene.deployApp({ relaxation });
    scene.setTime(MONDAY_NOON);
  };
  const from = (address: string) => ({ 'x-simulated-source-ip': address });
  const outside = refused('invalid_grant', 'ip restricted or invalid login hours');

  it('must come from the profile’s ranges', async () => {
    await restrict();
    expect((await scene.bearer({}, from('203.0.113.15'))).status).toBe(200);
    expect(await scene.bearer({}, from('203.0.113.21'))).toEqual(outside);
    expect(await scene.credentials({}, from('2001:db8::1'))).toEqual(outside);
    expect((await scene.history()).map(({ Status, SourceIp }) => [Status, SourceIp])).toEqual([
      ['Success', '203.0.113.15'],
      ['Restricted IP', '203.0.113.21'],
      ['Restricted IP', '2001:db8::1'],
    ]);
  });

  it('may come from anywhere when the app’s policy relaxes the ranges', async () => {
    await restrict('Bypass');
    expect((await scene.bearer({}, from('198.51.100.1'))).status).toBe(200);
  });

  it.each([
    ['Monday 07:59', '2026-11-30T07:59:00Z', false],
    ['Monday 08:00', '2026-11-30T08:00:00Z', true],
    ['Monday 17:59', '2026-11-30T17:59:00Z', true],
    ['Monday 18:00', '2026-11-30T18:00:00Z', false],
    ['Tuesday, shut', '2026-12-01T12:00:00Z', false],
    ['Wednesday, open', '2026-12-02T03:00:00Z', true],
  ])('must come in the profile’s hours: %s', async (_, time, allowed) => {
    await restrict();
    scene.setTime(time);
    const answer = await scene.bearer({}, from('203.0.113.15'));
    expect(answer.status).toBe(allowed ? 200 : 400);
    expect((await scene.history())[0].Status).toBe(allowed ? 'Success' : 'Restricted hours');
  });

  it('counts the hours in the org’s time zone', async () => {
    await restrict();
    scene.org.state.records.update('Organization', scene.org.state.orgId, { TimeZoneSidKey: 'America/Los_Angeles' });
    expect(await scene.bearer({}, from('203.0.113.15'))).toEqual(outside);
  });

  it('must be active and not frozen; tokens end with that', async () => {
    await scene.deployApp();
    const { body } = await scene.bearer();
    const [login] = await scene.api.records(`SELECT Id FROM UserLogin WHERE UserId = '${scene.userId}'`);
    await scene.api.call('PATCH', `/sobjects/UserLogin/${login.Id}`, { IsFrozen: true });
    expect(await scene.bearer()).toEqual(refused('inactive_user', 'user is inactive'));
    expect((await apiClient(scene.org, body['access_token']).call('GET', '/sobjects')).status).toBe(401);
    await scene.api.call('PATCH', `/sobjects/UserLogin/${login.Id}`, { IsFrozen: false });
    expect((await apiClient(scene.org, body['access_token']).call('GET', '/sobjects')).status).toBe(200);
    await scene.api.call('PATCH', `/sobjects/User/${scene.userId}`, { IsActive: false });
    expect(await scene.credentials()).toEqual(refused('inactive_user', 'user is inactive'));
    expect((await scene.history()).map(({ Status }) => Status)).toEqual([
      'Success',
      'User is Frozen',
      'User is Inactive',
    ]);
  });
});
