import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rotateIntegrations } from '../../../generator/rotate/rotateIntegrations.ts';
import type { RotationRequest } from '../../../generator/rotate/rotationRequest.ts';
import type { Fault } from '../../../org-simulator/simulatedOrg.ts';
import { connectTo } from '../../provision/support/connectTo.ts';
import { Killed, killableRequest, killableTarget, killSwitch } from '../support/killable.ts';
import { documentOf, type Pair, type RotationScene, rotationScene } from '../support/rotationScene.ts';

/** What a new key takes to be known to every server; one of two knows it at once. */
const DELAY = 600_000;

let scene: RotationScene;
let former: Pair;
let restore: () => void;

beforeAll(async () => {
  scene = await rotationScene({ propagationDelay: DELAY, propagation: 'uneven' });
  scene.oauth.wait(DELAY);
  former = scene.oauth.consumer();
  restore = (scene.oauth.org.state as { snapshot(): () => void }).snapshot();
});
afterAll(() => scene.stop());

/** As before any rotation. */
async function begin(): Promise<void> {
  restore();
  restore = (scene.oauth.org.state as { snapshot(): () => void }).snapshot();
  await forget();
  await scene.put(former);
}

const forget = () => rm(join(scene.root, '.rotations'), { recursive: true, force: true });

/** What programs meet: one that reads the sink at every login, and one that holds on to the old pair. */
function clients() {
  const refused: string[] = [];
  let isRevoked = false;
  return {
    refused,
    async look(place: string) {
      isRevoked ||= place.startsWith('DELETE');
      const login = await scene.stored();
      const pair =
        login?.flow === 'client-credentials' ? { key: login.consumerKey, secret: login.consumerSecret } : null;
      if (pair === null || !(await scene.logsIn(pair))) refused.push(`reader at ${place}`);
      if (!isRevoked && !(await scene.logsIn(former))) refused.push(`holder at ${place}`);
    },
  };
}

/** The org's time passes while a run is patient. */
const waiting: Pick<RotationRequest, 'patience' | 'settling'> = {
  settling: { times: 2, pause: 0 },
  patience: () => ({ ...scene.request.patience(), onWait: () => scene.oauth.wait(DELAY / 3) }),
};

/** A run that dies at the place of this number. */
async function dieAt(dies: number, look: (place: string) => Promise<void>): Promise<readonly string[]> {
  const kill = killSwitch(dies, look);
  const run = rotateIntegrations([killableTarget(scene.target, kill)], {
    ...scene.request,
    ...killableRequest({ ...scene.request, ...waiting }, kill),
    settling: waiting.settling,
  });
  if (dies < 0) expect((await run)[0]?.outcome).toBe('rotated');
  else await expect(run).rejects.toBeInstanceOf(Killed);
  return kill.passed;
}

async function expectRotated(): Promise<void> {
  const now = scene.oauth.consumer();
  expect(now.key).not.toBe(former.key);
  expect(await scene.stored()).toEqual(documentOf(scene.oauth, now));
  expect(await scene.staged()).toBeNull();
  expect([await scene.logsIn(former), await scene.logsIn(now)]).toEqual([false, true]);
}

let places: readonly string[];

it('lets programs log in throughout', async () => {
  await begin();
  const { refused, look } = clients();
  places = await dieAt(-1, look);
  expect(refused).toEqual([]);
  await expectRotated();
});

/** What a run leaves behind differs only by what it had changed: the place after each change stands for all up to the next. */
const CHANGES = /^(answer|written|recorded|login)/;

/** Every place takes turns with its neighbour; all of them in both ways when everything is to be tried. */
function inTurn<Place>(all: readonly Place[], turn: number): readonly Place[] {
  return process.env['FAULTS'] === 'all' ? all : all.filter((_, index) => index % 2 === turn);
}

it.each(['kept', 'lost'])('is finished by the next run wherever it was killed, its record %s', async (record) => {
  const all = [...places.entries()].filter(([index, place]) => index === 0 || CHANGES.test(place));
  expect(all.length).toBeGreaterThan(15);
  const tried = inTurn(all, record === 'kept' ? 0 : 1);
  for (const [dies] of tried) {
    await begin();
    const { refused, look } = clients();
    const passed = await dieAt(dies, async () => undefined);
    const place = passed.at(-1);
    await look(passed.find((one) => one.startsWith('DELETE')) ?? `the end, at ${place}`);
    if (record === 'lost') await forget();
    const { outcome } = await scene.rotate(waiting);
    expect({ place, refused, outcome }).toEqual({ place, refused: [], outcome: 'rotated' });
    await expectRotated();
  }
});

it('ends in order at Ctrl-C, wherever, and goes on in the next run', async () => {
  const all = [...places.entries()].filter(([, place]) => /^(POST|PATCH|DELETE|written|login)/.test(place));
  const tried = inTurn(all, 0);
  expect(tried.length).toBeGreaterThan(4);
  for (const [index, place] of tried) {
    await begin();
    const stop = new AbortController();
    const kill = killSwitch(-1, async () => {
      if (kill.passed.length === index) stop.abort();
    });
    const org = await connectTo(scene.oauth.org, stop.signal);
    const [rotation] = await rotateIntegrations([killableTarget({ ...scene.target, org }, kill)], {
      ...scene.request,
      ...killableRequest({ ...scene.request, ...waiting }, kill),
      settling: waiting.settling,
      signal: stop.signal,
    });
    expect([place, ['failed', 'rotated']]).toEqual([place, expect.arrayContaining([rotation?.outcome])]);
    const { refused, look } = clients();
    await look(kill.passed.find((one) => one.startsWith('DELETE')) ?? `the end, at ${place}`);
    expect({ place, refused, outcome: (await scene.rotate(waiting)).outcome }).toEqual({
      place,
      refused: [],
      outcome: 'rotated',
    });
    await expectRotated();
  }
});

const EFFECTS: readonly Fault['effect'][] = [
  { kind: 'unavailable' },
  { kind: 'reset', done: false },
  { kind: 'reset', done: true },
  { kind: 'gateway-timeout' },
  { kind: 'garbage', answer: 'nothing' },
];

it.each(['oauth.stage', 'oauth.rotate', 'oauth.unstage'])('looks again when the answer of %s is lost', async (on) => {
  for (const effect of EFFECTS) {
    await begin();
    scene.oauth.org.injectFault({ on, effect });
    const calls = scene.oauth.org.calls.length;
    expect((await scene.rotate(waiting)).outcome).toBe('rotated');
    await expectRotated();
    const sent = scene.oauth.org.calls.slice(calls).filter(({ kind }) => kind === on).length;
    expect({ effect, sent }).toEqual({ effect, sent: ISNT_DONE.includes(effect) ? 2 : 1 });
  }
});

const ISNT_DONE = EFFECTS.slice(0, 2);
