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

const rotate = (dryRun = false) => scene.rotate({ settling: SETTLING, compromised: true, dryRun, overlap: 60_000 });

it('cuts over at once when others know the key, although a second app could stand in', async () => {
  expect(await rotate(true)).toMatchObject({ outcome: 'rehearsed', way: 'cut-over' });
  expect(await rotate()).toMatchObject({
    outcome: 'rotated',
    way: 'cut-over',
    reason: expect.stringContaining('Others know the old key'),
  });
  expect(scene.said.join()).not.toContain('Erp_Rotation');
  await expectRotated(scene);
});

it('takes the old certificate away before anybody waits for servers', async () => {
  scene = await scenes.take({ propagationDelay: 300 });
  scene.oauth.wait(310);
  const { signal } = new AbortController();
  const patience = () => ({ deadline: Date.now(), pause: 1, longest: 1, signal, onWait: () => undefined });
  expect(await scene.rotate({ settling: SETTLING, compromised: true, patience })).toMatchObject({ outcome: 'failed' });
  expect(scene.certificate().raw).not.toEqual(scene.first.raw);
});

it.each([0, 1])('trusts no pair of a run that was stopped after its write %i', async (index) => {
  await killedRun(scene, { at: 'write', index, done: true }, { settling: SETTLING });
  const { privateKey } = JSON.parse((await scene.text('rotation')) ?? '') as { privateKey: string };
  expect(await rotate()).toMatchObject({ outcome: 'rotated', way: 'cut-over' });
  expect(await scene.text('private-key')).not.toBe(privateKey);
  expect(await scene.logsIn({ privateKey, consumerKey: scene.oauth.consumer().key })).toBe(false);
  await expectRotated(scene);
});

it('goes on with the pair that was made for that reason', async () => {
  await killedRun(scene, { at: 'write', index: 1, done: true }, { settling: SETTLING, compromised: true });
  const { privateKey } = JSON.parse((await scene.text('rotation')) ?? '') as { privateKey: string };
  expect(await rotate()).toMatchObject({ outcome: 'rotated', way: 'cut-over' });
  expect(await scene.text('private-key')).toBe(privateKey);
  await expectRotated(scene);
});
