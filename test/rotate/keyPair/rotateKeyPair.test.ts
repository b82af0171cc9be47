import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { orgContents } from '../../commands/orgContents.ts';
import { sharedScenes } from '../support/sharedScenes.ts';
import { expectRotated } from './support/expectRotated.ts';
import { type KeyPairScene, type KeyPairStart, keyPairScene } from './support/keyPairScene.ts';
import { watchLogins } from './support/watchLogins.ts';

const scenes = sharedScenes(keyPairScene);
let scene: KeyPairScene;
afterAll(() => scenes.stop());

const BRIDGED = ['stage', 'rehearse', 'store', 'verify', 'promote', 'confirm', 'overlap', 'revoke'];
const CUT_OVER = ['stage', 'rehearse', 'promote', 'store', 'verify', 'revoke'];

/** Everything in the org but certificates. */
function contents({ oauth }: KeyPairScene): string {
  const { users: _loggedIn, ...rest } = orgContents(oauth.org);
  return JSON.stringify(rest).replaceAll(/"certificate":"[^"]*"/g, '"certificate":""');
}

describe('with a login document, a second app stands in', () => {
  it('and programs never meet a login that fails', async () => {
    scene = await scenes.take();
    const before = contents(scene);
    const key = scene.oauth.consumer().key;
    const stop = watchLogins(scene);
    const rotation = await scene.rotate();
    const { count, failures } = await stop();
    expect(rotation).toMatchObject({ outcome: 'rotated', way: 'second-app', gap: null, flow: 'jwt-bearer' });
    expect(rotation.steps.map(({ step }) => step)).toEqual(BRIDGED);
    expect(count).toBeGreaterThan(5);
    expect(failures).toBe(0);
    expect(contents(scene)).toBe(before);
    expect(scene.oauth.consumer().key).toBe(key);
    await expectRotated(scene);
  });

  it.each(['together', 'uneven'] as const)('also while servers learn of a change late: %s', async (propagation) => {
    scene = await scenes.take({ propagationDelay: 300, propagation });
    scene.oauth.wait(310);
    const stop = watchLogins(scene);
    const rotation = await scene.rotate();
    const { failures } = await stop();
    expect(rotation).toMatchObject({ outcome: 'rotated', way: 'second-app' });
    expect(failures).toBe(0);
    await expectRotated(scene);
  });

  it('that lets in whom the app lets in, from where it lets them in, and is ours to delete', async () => {
    scene = await scenes.take();
    // Stopped by an org that does not take the new key: the second app is there.
    const takeAway = scene.oauth.org.injectFault({ on: 'oauth.token', times: 99, effect: { kind: 'unavailable' } });
    const patience = impatient();
    expect(await scene.rotate({ patience })).toMatchObject({ outcome: 'failed', steps: [{ step: 'stage' }] });
    takeAway();
    const { metadata } = scene.oauth.org.state;
    const bodies = (type: string) => metadata.all(type).map(({ body }) => body as Record<string, unknown>);
    const [app, second] = bodies('ExternalClientApplication');
    expect(second).toEqual({
      ...app,
      label: 'ERP App Rotation',
      description: expect.stringContaining('Stands in for Erp while its certificate is replaced'),
      orgScopedExternalApp: expect.stringMatching(/:Erp_Rotation$/),
    });
    for (const type of SATELLITES) {
      const [own, copied] = bodies(type);
      const { externalClientApplication, label, ...rest } = copied!;
      expect(externalClientApplication).toBe('Erp_Rotation');
      expect(label).toMatch(/^Erp_Rotation_/);
      expect(withoutOrgs(rest)).toEqual(withoutOrgs(own!));
    }
    await scene.rotate();
    await expectRotated(scene);
  });

  it('unless its name is taken by an app of somebody else, which is left alone', async () => {
    scene = await scenes.take();
    await scene.deployOther('Erp_Rotation');
    const keys = scene.consumerKeys();
    expect(await scene.rotate()).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('Erp_Rotation that this program did not make'),
      actions: [expect.stringContaining('--cut-over')],
    });
    expect((await scene.rotate({ cutOver: true })).outcome).toBe('rotated');
    expect(scene.consumerKeys()).toEqual(keys);
  });
});

describe.each<[string, KeyPairStart, boolean]>([
  ['an external client app without a login document', { withLogin: false }, false],
  ['an external client app when asked to', {}, true],
  ['a connected app', { appType: 'connected-app', withLogin: false }, false],
  ['a connected app with a login document', { appType: 'connected-app' }, false],
])('cut over: %s', (_name, start, cutOver) => {
  it('gets another certificate and nothing else, and the gap is measured', async () => {
    scene = await scenes.take(start);
    const before = contents(scene);
    const rotation = await scene.rotate({ cutOver });
    expect(rotation).toMatchObject({ outcome: 'rotated', way: 'cut-over', gap: expect.any(Number) });
    expect(rotation.steps.map(({ step }) => step)).toEqual(CUT_OVER);
    expect(contents(scene)).toBe(before);
    expect((await scene.login()) === null).toBe(start.withLogin === false);
    await expectRotated(scene);
  });
});

describe.each<[string, KeyPairStart, boolean]>([
  ['an external client app', {}, true],
  ['a connected app', { appType: 'connected-app', withLogin: false }, false],
])('cut over while servers learn of it late: %s', (_name, start, cutOver) => {
  it.each(['together', 'uneven'] as const)(
    'keeps the old key until the org takes the new one: %s',
    async (propagation) => {
      scene = await scenes.take({ ...start, propagationDelay: 300, propagation });
      scene.oauth.wait(310);
      const begun = Date.now();
      const { outcome, gap } = await scene.rotate({ cutOver });
      const all = Date.now() - begun;
      expect(outcome).toBe('rotated');
      expect(all).toBeGreaterThan(300);
      // All servers change at once, and the sink follows; or one of two refuses the old key from the beginning.
      if (propagation === 'together') expect(gap).toBeLessThan(all / 2);
      else expect(gap).toBeGreaterThan(200);
      await expectRotated(scene);
    },
  );
});

it('tells no secret, records none, and opens no session that stays', async () => {
  scene = await scenes.take();
  const sessions = () => scene.oauth.org.state.records.all('AuthSession').length;
  const before = sessions();
  const rotation = await scene.rotate();
  expect(sessions()).toBe(before);
  const record = await readFile(join(scene.target.projectRoot, '.rotations/prod/erp.json'), 'utf8');
  const told = JSON.stringify(rotation) + scene.said.join('\n') + record;
  const key = (await scene.text('private-key')) ?? '';
  const secrets = [scene.oauth.privateKey, key].flatMap((text) => text.split('\n').filter((line) => line.length > 40));
  expect(secrets.filter((line) => told.includes(line))).toEqual([]);
  expect(told).not.toContain('PRIVATE KEY');
  expect(await readdir(join(scene.target.projectRoot, 'reference/certificates'))).toEqual(['erp.prod.crt']);
});

it('says what is to be committed, to the file', async () => {
  scene = await scenes.take();
  const { actions } = await scene.rotate();
  expect(actions.join('\n')).toContain('Commit reference/certificates/erp.prod.crt');
  expect(actions.join('\n')).toContain('force-app/prod/extlClntAppGlobalOauthSets/Erp_glbloauth.ecaGlblOauth-meta.xml');
});

const SATELLITES = [
  'ExtlClntAppOauthSettings',
  'ExtlClntAppOauthConfigurablePolicies',
  'ExtlClntAppConfigurablePolicies',
];

function withoutOrgs({
  oauthLink: _link,
  externalClientApplication: _app,
  label: _label,
  ...rest
}: Record<string, unknown>) {
  return rest;
}

function impatient() {
  const { signal } = new AbortController();
  return () => ({ deadline: Date.now(), pause: 1, longest: 1, signal, onWait: () => undefined });
}
