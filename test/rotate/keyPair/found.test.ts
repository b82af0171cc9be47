import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLoginDocument } from '../../../generator/oauth/formatLoginDocument.ts';
import { sharedScenes } from '../support/sharedScenes.ts';
import { expectRotated } from './support/expectRotated.ts';
import { type KeyPairScene, keyPairScene } from './support/keyPairScene.ts';
import { killedRun } from './support/killedRun.ts';

const SETTLING = { times: 1, pause: 0 };

const scenes = sharedScenes(keyPairScene);
let scene: KeyPairScene;
beforeEach(async () => {
  scene = await scenes.take();
});
afterAll(() => scenes.stop());

/** Kills a run right after its write of this number: the pair, the way there, the way back, the key alone, the marker. */
const killAfter = (index: number) => killedRun(scene, { at: 'write', index, done: true }, { settling: SETTLING });

const forget = (kind: 'rotation' | 'login') =>
  rm(scene.target.sink.describe({ environment: 'prod', integration: 'erp', kind }));

const rotate = (cutOver = false) => scene.rotate({ settling: SETTLING, cutOver });

/** A run that the token endpoint keeps from coming further than the second app. */
async function leaveSecondApp(): Promise<void> {
  const takeAway = scene.oauth.org.injectFault({ on: 'oauth.token', times: 999, effect: { kind: 'unavailable' } });
  const { signal } = new AbortController();
  const patience = () => ({ deadline: Date.now(), pause: 1, longest: 1, signal, onWait: () => undefined });
  expect((await scene.rotate({ patience })).outcome).toBe('failed');
  takeAway();
  expect(Object.keys(scene.consumerKeys())).toEqual(['Erp', 'Erp_Rotation']);
}

it('goes on with a second app and its pair', async () => {
  await leaveSecondApp();
  const pair = JSON.parse((await scene.text('rotation')) ?? '');
  expect(await rotate()).toMatchObject({ outcome: 'rotated', way: 'second-app' });
  expect(await scene.text('private-key')).toBe(pair.privateKey);
  await expectRotated(scene);
});

it('goes on with a second app also when asked to cut over', async () => {
  await killAfter(1);
  expect(await rotate(true)).toMatchObject({ outcome: 'rotated', way: 'second-app' });
  await expectRotated(scene);
});

it('finds a lost pair again in the login that programs have', async () => {
  await killAfter(1);
  await forget('rotation');
  const { privateKey } = (await scene.login()) as { privateKey: string };
  expect(await rotate()).toMatchObject({ outcome: 'rotated', way: 'second-app' });
  expect(await scene.text('private-key')).toBe(privateKey);
  await expectRotated(scene);
});

it('gives a second app that nobody uses another pair when its own is lost', async () => {
  await leaveSecondApp();
  await forget('rotation');
  expect(await rotate()).toMatchObject({ outcome: 'rotated', way: 'second-app' });
  expect(scene.said.join('\n')).toContain('Erp_Rotation was there with a key that nobody has any more');
  await expectRotated(scene);
});

it('does not touch a second app that programs are led to with a key that is lost, before they are led away', async () => {
  await killAfter(1);
  await forget('rotation');
  const login = scene.documentOf(scene.oauth.privateKey, scene.consumerKeys()['Erp_Rotation']);
  await scene.put('login', formatLoginDocument(login));
  expect(await rotate()).toMatchObject({
    outcome: 'rotated',
    way: 'cut-over',
    reason: expect.stringContaining('The private key of Erp_Rotation is lost'),
  });
  await expectRotated(scene);
});

it('cuts over when the login document was taken away, and deletes the second app in the end', async () => {
  await killAfter(1);
  await forget('login');
  expect(await rotate()).toMatchObject({ outcome: 'rotated', way: 'cut-over' });
  await expectRotated(scene);
});

it('leads programs back to the second app when somebody deployed the old certificate meanwhile', async () => {
  await killAfter(2);
  await scene.oauth.deployApp({ runAs: '' });
  expect(await scene.sinkWorks()).toBe(false);
  expect((await rotate()).outcome).toBe('rotated');
  await expectRotated(scene);
});

it('makes another pair when the one that was begun with is old and unused', async () => {
  await killAfter(0);
  const entry = JSON.parse((await scene.text('rotation')) ?? '');
  await scene.put('rotation', JSON.stringify({ ...entry, startedAt: '2026-01-01T00:00:00.000Z' }));
  await rotate();
  expect(await scene.text('private-key')).not.toBe(entry.privateKey);
  await expectRotated(scene);
});

it.each(['{"privateKey":"x"}', 'not JSON', '', '{"finishedAt":"2026-01-01T00:00:00.000Z"}'])(
  'begins anew when the sink keeps no pair: %s',
  async (text) => {
    await scene.put('rotation', text);
    expect((await rotate()).outcome).toBe('rotated');
    await expectRotated(scene);
  },
);

it('rotates again and again, also what it made itself', async () => {
  await rotate();
  const first = await scene.text('private-key');
  expect(await rotate()).toMatchObject({ outcome: 'rotated', way: 'second-app' });
  expect(await scene.text('private-key')).not.toBe(first);
  await rotate(true);
  await expectRotated(scene);
});

it('writes the certificate later when its file could not be written', async () => {
  const file = join(scene.target.projectRoot, 'reference/certificates/erp.prod.crt');
  await rm(file);
  await writeFile(`${file}.txt`, '');
  const { mkdir } = await import('node:fs/promises');
  await mkdir(file);
  expect(await rotate()).toMatchObject({ outcome: 'failed', reason: expect.stringContaining('could not be written') });
  expect(await scene.sinkWorks()).toBe(true);
  await rm(file, { recursive: true });
  expect((await rotate()).outcome).toBe('rotated');
  await expectRotated(scene);
});

describe('the overlap', () => {
  const HOUR = 3_600_000;
  const later = (hours: number) => () => new Date(Date.now() + hours * HOUR);
  const during = (hours: number) => scene.rotate({ settling: SETTLING, overlap: 24 * HOUR, now: later(hours) });

  it('is kept before the old key dies and before the second app does, over several runs', async () => {
    const { privateKey } = scene.oauth;
    const old = { privateKey, consumerKey: scene.oauth.consumer().key };
    expect(await during(0)).toMatchObject({ outcome: 'overlapping', way: 'second-app' });
    expect([await scene.sinkWorks(), await scene.logsIn(old)]).toEqual([true, true]);
    expect((await during(23)).outcome).toBe('overlapping');
    expect(await scene.logsIn(old)).toBe(true);
    const detour = (await scene.login()) as { privateKey: string; consumerKey: string };
    const second = await during(25);
    expect(second).toMatchObject({
      outcome: 'overlapping',
      reason: expect.stringContaining('Erp_Rotation is deleted'),
    });
    expect(second.actions.join()).toContain('Commit reference/certificates/erp.prod.crt');
    expect([await scene.sinkWorks(), await scene.logsIn(old), await scene.logsIn(detour)]).toEqual([true, false, true]);
    expect((await during(48)).outcome).toBe('overlapping');
    expect((await during(50)).outcome).toBe('rotated');
    expect(await scene.logsIn(detour)).toBe(false);
    await expectRotated(scene);
  });
});
