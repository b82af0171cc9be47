import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Org } from '../../generator/org/org.ts';
import { rotateIntegrations } from '../../generator/rotate/rotateIntegrations.ts';
import { jwtApp } from '../oauth/support/resolvedUserOf.ts';
import { erp, type RotationScene, rotationScene } from './support/rotationScene.ts';

let scene: RotationScene;
beforeAll(async () => {
  scene = await rotationScene();
});
afterAll(() => scene.stop());

/** Whatever is asked for, nothing is changed. */
async function expectUntouched(): Promise<void> {
  expect(scene.oauth.org.calls.filter(({ writes }) => writes)).toEqual([]);
  expect(await scene.stored()).toBeNull();
}
beforeEach(() => scene.oauth.org.clearCalls());
afterEach(expectUntouched);

describe('a credential that this run lives on', () => {
  it('is that of the user it is connected as', async () => {
    const org = { ...scene.target.org, username: 'ERP@acme.example' };
    expect(await scene.rotate({}, { org })).toMatchObject({
      outcome: 'refused',
      reason: 'This run is connected as ERP@acme.example, the integration’s own user.',
      actions: ['Connect as an administrator by another app and user.'],
    });
  });

  it('is that of the app it is connected by', async () => {
    const { key } = scene.oauth.consumer();
    expect(await scene.rotate({ ownConsumerKey: key })).toMatchObject({
      outcome: 'refused',
      reason: 'This run is connected by the app Erp.',
    });
    expect(await scene.rotate({ ownConsumerKey: key, dryRun: true })).toMatchObject({ outcome: 'refused' });
    expect(await scene.rotate({ ownConsumerKey: 'another', dryRun: true })).toMatchObject({ outcome: 'rehearsed' });
    scene.oauth.org.clearCalls();
  });

  it('is that of the app that opened its session, as far as the org tells', async () => {
    const answers = (application: string): Org => ({
      ...scene.target.org,
      query: async <Row>(statement: string) =>
        (statement.includes('AuthSession')
          ? [{ LoginHistoryId: '0Ya000000000001AAA' }]
          : [{ Application: application, Id: scene.oauth.userId }]) as unknown as readonly Row[],
    });
    expect(await scene.rotate({}, { org: answers('ERP') })).toMatchObject({
      outcome: 'refused',
      reason: 'The session of this run was opened by the app ERP, or by one of the same name.',
    });
  });
});

describe('an app that is not this integration’s alone', () => {
  it('is one that another integration of the environment uses', async () => {
    const crm = {
      ...erp,
      name: 'crm',
      app: { type: 'existing', name: 'ERP', flow: 'jwt-bearer', certificate: null },
    } as const;
    expect(await scene.rotate({ neighbours: [erp, crm] })).toMatchObject({
      outcome: 'refused',
      reason: 'crm logs in with the same app Erp and would be cut off.',
    });
  });

  it('is one that is managed elsewhere', async () => {
    const user = { ...erp, app: { type: 'existing', name: 'Shared', flow: 'jwt-bearer', certificate: null } } as const;
    expect(await scene.rotate({}, { user })).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('The app Shared is managed elsewhere (app.type: existing)'),
    });
  });
});

describe('what no API rotates', () => {
  it('is the secret of a connected app', async () => {
    const user = { ...erp, app: { ...erp.app, type: 'connected-app' } } as typeof erp;
    const rotation = await scene.rotate({}, { user });
    expect(rotation).toMatchObject({ outcome: 'not-rotatable', flow: 'client-credentials', way: null });
    expect(rotation.actions.join()).toContain('Setup > App Manager > Erp > View > Manage Consumer Details');
  });

  it('is what has no app', async () => {
    const user = { ...erp, app: { type: 'none' } } as const;
    expect(await scene.rotate({}, { user })).toMatchObject({ outcome: 'not-rotatable', flow: null, actions: [] });
  });

  it('is a user whom the org does not have', async () => {
    const user = { ...erp, user: { ...erp.user, username: 'nobody@acme.example' }, app: jwtApp };
    expect(await scene.rotate({}, { user })).toMatchObject({
      outcome: 'failed',
      reason: 'The org has no user nobody@acme.example, so nothing can be proved of a new credential.',
    });
  });
});

describe('the record', () => {
  let elsewhere: string;
  beforeEach(async () => {
    elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
    await rm(join(scene.root, '.rotations'), { recursive: true, force: true });
  });
  afterEach(async () => {
    await rm(join(scene.root, '.rotations'), { recursive: true, force: true });
    await rm(elsewhere, { recursive: true });
  });

  it('that cannot be written stops this integration, and nothing else', async () => {
    await mkdir(join(scene.root, '.rotations'), { recursive: true });
    await writeFile(join(scene.root, '.rotations/prod'), 'no folder');
    expect(await scene.rotate()).toMatchObject({
      outcome: 'failed',
      reason: `${join(scene.root, '.rotations/prod')} cannot be written (EEXIST).`,
    });
  });

  it.each(['.rotations', '.rotations/prod'])('is not written through a link at %s', async (place) => {
    await mkdir(join(scene.root, place, '..'), { recursive: true });
    await symlink(elsewhere, join(scene.root, place));
    expect(await scene.rotate()).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('symbolic link'),
    });
    expect(await readdir(elsewhere)).toEqual([]);
  });

  it('is not written over a linked file', async () => {
    await mkdir(join(scene.root, '.rotations/prod'), { recursive: true });
    await writeFile(join(elsewhere, 'file'), 'precious');
    await symlink(join(elsewhere, 'file'), join(scene.root, '.rotations/prod/erp.json'));
    expect(await scene.rotate()).toMatchObject({ outcome: 'refused' });
  });
});

describe('several integrations', () => {
  it('are told after a stop as not begun', async () => {
    const stop = AbortSignal.abort();
    const [rotation] = await rotateIntegrations([scene.target], { ...scene.request, signal: stop });
    expect(rotation).toMatchObject({ outcome: 'failed', reason: 'Not begun: the run was stopped.' });
  });

  it('do not stop one another', async () => {
    const unknown = { ...erp, name: 'unknown', user: { ...erp.user, username: 'nobody@acme.example' } };
    const rotations = await rotateIntegrations([{ ...scene.target, user: unknown }, scene.target], {
      ...scene.request,
      neighbours: [],
      dryRun: true,
    });
    expect(rotations.map(({ outcome }) => outcome)).toEqual(['failed', 'rehearsed']);
    scene.oauth.org.clearCalls();
  });
});
