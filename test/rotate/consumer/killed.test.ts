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

/** FAULTS=all: with every place, in both ways. */
const TAKES_ALL = process.env['FAULTS'] === 'all';

type Place = readonly [index: number, place: string];

function placesAt(pattern: RegExp): readonly Place[] {
  return [...places.entries()].filter(([, place]) => pattern.test(place));
}

/**
 * What a run leaves behind differs only by what it had changed: the place after each change stands for all up to the next.
 * Those of org and sink are taken in every run; of the record, where it is kept, every other.
 */
function killPlaces(record: string): readonly Place[] {
  if (TAKES_ALL) return [...placesAt(/^(answer|written|recorded|login)/), [0, places[0] ?? '']];
  const recorded = placesAt(/^recorded/).filter((_, turn) => turn % 2 === 1);
  return [...placesAt(/^(answer|written)/), ...(record === 'kept' ? recorded : [])];
}

it.each(['kept', 'lost'])('is finished by the next run wherever it was killed, its record %s', async (record) => {
  const tried = killPlaces(record);
  expect(tried.filter(([, place]) => /^(answer|written)/.test(place)).length).toBeGreaterThan(3);
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
  const tried = placesAt(TAKES_ALL ? /^(POST|PATCH|DELETE|written|login)/ : /^(POST|PATCH|DELETE|written)/);
  expect(tried.length).toBeGreaterThan(3);
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

/** The org did not do it. */
const UNDONE: readonly Fault['effect'][] = [{ kind: 'unavailable' }, { kind: 'reset', done: false }];

const DONE: readonly Fault['effect'][] = [
  { kind: 'reset', done: true },
  { kind: 'gateway-timeout' },
  { kind: 'garbage', answer: 'nothing' },
];

/** One of each list in turn; all of them when everything is to be tried. */
function effectsOf(turn: number): readonly Fault['effect'][] {
  const inTurn = (all: readonly Fault['effect'][]) =>
    all.filter((_, index) => TAKES_ALL || index === turn % all.length);
  return [...inTurn(UNDONE), ...inTurn(DONE)];
}

it.each([
  ['oauth.stage', 0],
  ['oauth.rotate', 1],
  ['oauth.unstage', 2],
])('looks again when the answer of %s is lost', async (on, turn) => {
  for (const effect of effectsOf(turn)) {
    await begin();
    scene.oauth.org.injectFault({ on, effect });
    const calls = scene.oauth.org.calls.length;
    expect((await scene.rotate(waiting)).outcome).toBe('rotated');
    await expectRotated();
    const sent = scene.oauth.org.calls.slice(calls).filter(({ kind }) => kind === on).length;
    expect({ effect, sent }).toEqual({ effect, sent: UNDONE.includes(effect) ? 2 : 1 });
  }
});
