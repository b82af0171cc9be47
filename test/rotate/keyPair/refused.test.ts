import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SecretSink } from '../../../generator/sinks/secretSink.ts';
import { sharedScenes } from '../support/sharedScenes.ts';
import { issuedCertificate } from './support/issuedCertificate.ts';
import { CERTIFICATE, type KeyPairScene, keyPairScene } from './support/keyPairScene.ts';

const scenes = sharedScenes(keyPairScene);
let scene: KeyPairScene;
afterAll(() => scenes.stop());

/** Org, sink and project are as they were. */
async function expectUntouched(): Promise<void> {
  expect(scene.oauth.org.calls.filter(({ kind, writes }) => writes && !kind.startsWith('oauth.'))).toEqual([]);
  expect(await scene.text('private-key')).toBe(scene.oauth.privateKey);
  expect(await scene.text('rotation')).toBeNull();
  expect(await scene.file()).toBe(scene.oauth.certificate);
  expect(Object.keys(scene.consumerKeys())).toEqual(['Erp']);
}

describe.each([
  { name: 'a second app', cutOver: false, start: {}, way: 'second-app', expected: 'No gap is expected' },
  { name: 'a cut-over', cutOver: true, start: {}, way: 'cut-over', expected: 'A gap is expected' },
  {
    name: 'a connected app',
    cutOver: false,
    start: { appType: 'connected-app', withLogin: false } as const,
    way: 'cut-over',
    expected: 'A gap is expected',
  },
])('a rehearsal of $name', ({ cutOver, start, way, expected }) => {
  it('has everything checked, and changes nothing', async () => {
    scene = await scenes.take(start);
    scene.oauth.org.clearCalls();
    const rotation = await scene.rotate({ dryRun: true, cutOver });
    expect(rotation).toMatchObject({ outcome: 'rehearsed', way, gap: null, steps: [] });
    expect(rotation.reason).toContain(expected);
    expect(rotation.reason).toContain('the present login works');
    const checked = scene.oauth.org.state.records.all('DeployRequest').filter(({ CheckOnly }) => CheckOnly === true);
    expect(checked).toHaveLength(way === 'second-app' ? 2 : 1);
    expect(scene.oauth.org.calls.filter(({ kind }) => kind === 'metadata.deploy')).toHaveLength(checked.length);
    expect(await scene.text('rotation')).toBeNull();
    expect(await scene.file()).toBe(scene.oauth.certificate);
    expect(Object.keys(scene.consumerKeys())).toEqual(['Erp']);
  });
});

it('does not begin to cut over where the login cannot be tried', async () => {
  scene = await scenes.take();
  const { records } = scene.oauth.org.state;
  records.update('User', scene.oauth.userId, { IsActive: false });
  expect(await scene.rotate({ cutOver: true })).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('The user is inactive'),
  });
  expect(await scene.file()).toBe(scene.oauth.certificate);
  expect(await scene.text('private-key')).toBe(scene.oauth.privateKey);
});

it('rotates where the present login does not work, as that is what it mends', async () => {
  scene = await scenes.take();
  await scene.put('private-key', 'lost');
  await scene.put('login', 'lost');
  const rotation = await scene.rotate({ cutOver: true });
  expect(rotation).toMatchObject({ outcome: 'rotated', way: 'cut-over' });
  expect(await scene.sinkWorks()).toBe(true);
  expect((await scene.login())?.flow).toBe('jwt-bearer');
});

it.each(['app', 'file'])('leaves a certificate alone that an authority issued: of the %s', async (where) => {
  scene = await scenes.take();
  const issued = await issuedCertificate();
  if (where === 'app') await scene.oauth.deployApp({ runAs: '' }, issued);
  else await writeFile(join(scene.target.projectRoot, CERTIFICATE), issued);
  const rotation = await scene.rotate();
  expect(rotation).toMatchObject({
    outcome: 'not-rotatable',
    reason: expect.stringContaining('issued by an authority'),
  });
  expect(rotation.actions.join()).toContain('npm run deploy -- --env prod --only erp');
  expect(await scene.text('rotation')).toBeNull();
});

it('refuses a certificate that another integration or environment has, too', async () => {
  scene = await scenes.take();
  scene.oauth.org.clearCalls();
  const { user, projectRoot } = scene.target;
  const other = { ...user, name: 'other', developerName: 'Other' };
  expect(await scene.rotate({ neighbours: [user, other] })).toMatchObject({
    outcome: 'refused',
    reason: 'other has the same certificate file, and the old key would go on to log in there.',
  });
  const folder = join(projectRoot, 'force-app/uat/extlClntAppGlobalOauthSets');
  await mkdir(folder, { recursive: true });
  const body = scene.oauth.certificate.replace(/-----[^-]+-----/g, '').trim();
  const text = `<ExtlClntAppGlobalOauthSettings><certificate>${body}</certificate></ExtlClntAppGlobalOauthSettings>`;
  await writeFile(join(folder, 'Erp_glbloauth.ecaGlblOauth-meta.xml'), text);
  expect(await scene.rotate()).toMatchObject({
    outcome: 'refused',
    reason: `Erp has the same certificate in uat, from ${CERTIFICATE}.`,
  });
  await expectUntouched();
});

it('refuses a certificate file that leads out of the project', async () => {
  scene = await scenes.take();
  const { user } = scene.target;
  const app = { ...user.app, certificate: '../erp.crt' } as typeof user.app;
  expect(await scene.rotate({}, { user: { ...user, app } })).toMatchObject({ outcome: 'refused' });
});

it('says to deploy first when the org has no such app', async () => {
  scene = await scenes.take();
  const user = { ...scene.target.user, developerName: 'Missing' };
  expect(await scene.rotate({}, { user })).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('The org has no app Missing'),
  });
});

it('begins with nothing when the sink does not take the new pair', async () => {
  scene = await scenes.take();
  scene.oauth.org.clearCalls();
  const sink = { ...scene.target.sink, write: () => Promise.reject(new Error('disk full')) };
  await expect(scene.rotate({}, { sink })).rejects.toThrow('disk full');
  await expectUntouched();
});

describe('a sink that gives nothing back', () => {
  it('is written to before the app, and with all that programs may read', async () => {
    scene = await scenes.take();
    const order: string[] = [];
    const sink: SecretSink = {
      ...scene.target.sink,
      read: async () => ({ kind: 'unreadable', reason: 'Secrets of GitHub are for workflows alone.' }),
      write: async (...write) => {
        const deployed = scene.oauth.org.calls.some(({ kind }) => kind === 'metadata.deploy');
        order.push(`${write[0].kind}${deployed ? ' after a deployment' : ''}`);
        await scene.target.sink.write(...write);
      },
    };
    scene.oauth.org.clearCalls();
    const rotation = await scene.rotate({}, { sink });
    expect(rotation).toMatchObject({
      outcome: 'rotated',
      way: 'cut-over',
      gap: expect.any(Number),
      reason: expect.stringMatching(/gives nothing back .* begins anew.* at most/),
    });
    expect(order).toEqual(
      ['rotation', 'login', 'private-key', 'rotation'].map((kind, index) =>
        index === 0 ? kind : `${kind} after a deployment`,
      ),
    );
    expect(await scene.sinkWorks()).toBe(true);
    expect((await scene.rotate({}, { sink })).outcome).toBe('rotated');
  });
});

it('gives the new key although it takes too long to become known, as the old one will not come back', async () => {
  scene = await scenes.take({ propagationDelay: 700 });
  scene.oauth.wait(710);
  const { signal } = new AbortController();
  const patience = () => ({ deadline: Date.now() + 5, pause: 1, longest: 1, signal, onWait: () => undefined });
  const first = await scene.rotate({ cutOver: true, patience });
  expect(first).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('invalid_client') });
  expect(await scene.text('private-key')).not.toBe(scene.oauth.privateKey);
  scene.oauth.wait(700);
  expect(await scene.sinkWorks()).toBe(true);
  expect(await scene.rotate({ cutOver: true, patience })).toMatchObject({ outcome: 'rotated' });
});

it('gives the new key before it stops when it is stopped by Ctrl-C in the gap', async () => {
  scene = await scenes.take();
  const stop = new AbortController();
  const { connectTo } = await import('../../provision/support/connectTo.ts');
  const org = await connectTo(scene.oauth.org, stop.signal);
  let deployed = false;
  const undo = scene.oauth.org.injectFault({
    on: ({ kind }) => {
      deployed ||= scene.certificate().raw.toString('hex') !== scene.first.raw.toString('hex');
      if (deployed && kind === 'oauth.token') stop.abort();
      return false;
    },
    effect: { kind: 'unavailable' },
  });
  const first = await scene.rotate({ cutOver: true, signal: stop.signal, settling: { times: 50, pause: 1 } }, { org });
  undo();
  expect(first.outcome).toBe('failed');
  expect(await scene.sinkWorks()).toBe(true);
  expect((await scene.rotate({ cutOver: true })).outcome).toBe('rotated');
});
