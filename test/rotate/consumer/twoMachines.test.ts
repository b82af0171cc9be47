import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatLoginDocument } from '../../../generator/oauth/formatLoginDocument.ts';
import { rotateIntegrations } from '../../../generator/rotate/rotateIntegrations.ts';
import type { SecretSink } from '../../../generator/sinks/secretSink.ts';
import { killableRequest, killableTarget, killSwitch } from '../support/killable.ts';
import { documentOf, NAME, type Pair, type RotationScene, rotationScene } from '../support/rotationScene.ts';
import { versionedSink } from '../support/versionedSink.ts';

let scene: RotationScene;
let sink: SecretSink;
let other: string;
let former: Pair;
let restore: () => void;

beforeAll(async () => {
  scene = await rotationScene();
  other = await mkdtemp(join(tmpdir(), 'other-'));
  former = scene.oauth.consumer();
  restore = (scene.oauth.org.state as { snapshot(): () => void }).snapshot();
});
afterAll(async () => {
  await rm(other, { recursive: true });
  await scene.stop();
});

async function begin(): Promise<void> {
  restore();
  restore = (scene.oauth.org.state as { snapshot(): () => void }).snapshot();
  for (const root of [scene.root, other]) await rm(join(root, '.rotations'), { recursive: true, force: true });
  sink = versionedSink();
  const value = formatLoginDocument(documentOf(scene.oauth, former));
  await sink.write(NAME, value, { kind: 'absent', revision: null });
}

/** One machine's run; `look` is called before each of its effects. */
async function run(look: (place: string, index: number) => Promise<void>) {
  const kill = killSwitch(-1, async (place) => look(place, kill.passed.length));
  const [rotation] = await rotateIntegrations([killableTarget({ ...scene.target, sink }, kill)], {
    ...scene.request,
    ...killableRequest(scene.request, kill),
  });
  return { rotation, places: kill.passed };
}

async function readerLogsIn(): Promise<boolean> {
  const login = await scene.stored(sink);
  if (login?.flow !== 'client-credentials') return false;
  return scene.logsIn({ key: login.consumerKey, secret: login.consumerSecret });
}

async function rotateElsewhere(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    expect((await scene.rotate({}, { projectRoot: other, sink })).outcome).toBe('rotated');
  }
}

/** Places before which the other machine may come in: where something is sent or written next. */
const EFFECTS = /^(POST|PATCH|DELETE|writing)/;

/** And where something is looked at. */
const LOOKS = /^reading login/;

const CHANGED = /^(answer|written|recorded)/;

it.each([1, 2])('lets programs log in when another machine rotates %i times in between, wherever', async (times) => {
  await begin();
  const { places } = await run(async () => undefined);
  const effects = [...places.entries()].filter(([, place]) => EFFECTS.test(place));
  expect(effects.length).toBeGreaterThan(3);
  const looks = [...places.entries()].filter(([, place]) => LOOKS.test(place));
  expect(looks.length).toBeGreaterThan(3);
  // Looks take turns, as what is done between two effects changes nothing; all in both ways when everything is to be tried.
  const isTaken = (turn: number) => process.env['FAULTS'] === 'all' || turn % 2 === times - 1;
  const tried = [...effects, ...looks.filter((_, turn) => isTaken(turn))];
  for (const [comesIn, place] of tried) {
    await begin();
    const refused: string[] = [];
    const { rotation } = await run(async (at, index) => {
      if (index === comesIn) await rotateElsewhere(times);
      if (index > comesIn && CHANGED.test(at) && !(await readerLogsIn())) refused.push(at);
    });
    const last = rotation?.outcome === 'rotated' ? rotation : await scene.rotate({}, { sink });
    expect({ place, refused, outcome: last.outcome }).toEqual({ place, refused: [], outcome: 'rotated' });
    expect(await scene.stored(sink)).toEqual(documentOf(scene.oauth, scene.oauth.consumer()));
    expect([await scene.logsIn(former), await readerLogsIn(), await scene.staged()]).toEqual([false, true, null]);
  }
});
