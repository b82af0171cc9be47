import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expectRotated } from './support/expectRotated.ts';
import { type KeyPairScene, type KeyPairStart, keyPairScene } from './support/keyPairScene.ts';
import { type KillPlace, killedRun } from './support/killedRun.ts';

const PATIENCE = 1_800_000;

/** The usual run takes one call in so many; FAULTS=all takes every one. */
const ONE_IN = process.env['FAULTS'] === 'all' ? 1 : 41;

const SETTLING = { times: 1, pause: 0 };

let scene: KeyPairScene;
let restore: () => void;
/** Of the run that is not disturbed. */
let calls = 0;
afterEach(() => scene.stop());

/** Puts everything back to where a rotation begins. */
async function begin(): Promise<void> {
  await settled();
  restore();
  scene.oauth.org.clearCalls();
  for (const kind of ['private-key', 'login', 'rotation'] as const) {
    await rm(scene.target.sink.describe({ environment: 'prod', integration: 'erp', kind }), { force: true });
  }
  await scene.putFirst();
  await rm(join(scene.target.projectRoot, '.rotations'), { recursive: true, force: true });
  await scene.resetFile();
}

/** A deployment goes on in the org when the run that ordered it is dead. */
async function settled(): Promise<void> {
  const isBusy = () =>
    scene.oauth.org.state.records.all('DeployRequest').some(({ Status }) => /Pending|InProgress/.test(String(Status)));
  while (isBusy()) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function places(parts: object): Promise<readonly KillPlace[]> {
  const { rotation, writes, ...run } = await scene.countedRun(parts);
  calls = run.calls;
  expect(rotation.outcome).toBe('rotated');
  const all = (at: KillPlace['at'], count: number) =>
    Array.from({ length: count }, (_, index) => [true, false].map((done) => ({ at, index, done }))).flat();
  return [...all('call', calls).filter((_, place) => place % ONE_IN === 0), ...all('write', writes)];
}

interface Way {
  readonly name: string;
  readonly start: KeyPairStart;
  readonly cutOver: boolean;
  /** Whether what the sink gives works at every moment. */
  readonly works: boolean;
}

const WAYS: readonly Way[] = [
  { name: 'with a second app', start: {}, cutOver: false, works: true },
  { name: 'cut over', start: {}, cutOver: true, works: false },
  { name: 'connected app', start: { appType: 'connected-app', withLogin: false }, cutOver: false, works: false },
];

/** How often a run asks how far a deployment is differs: of the last calls some may not come. */
function isLate({ at, index }: KillPlace): boolean {
  return at === 'call' && index > calls * 0.6;
}

/** Kills a run, begins the next one, and says what was not as promised. */
async function tryPlace(place: KillPlace, { cutOver, works }: Way, isFresh: boolean): Promise<readonly string[]> {
  await begin();
  const parts = { cutOver, settling: SETTLING };
  const isKilled = await killedRun(scene, place, parts);
  const worked = !works || (await scene.sinkWorks());
  const projectRoot = isFresh ? await scene.freshClone() : scene.target.projectRoot;
  const next = await scene.rotate(parts, { projectRoot });
  if (next.outcome === 'rotated') await expectRotated(scene, projectRoot);
  const where = JSON.stringify(place);
  return [
    ...(isKilled || isLate(place) ? [] : [`${where}: was not reached`]),
    ...(worked ? [] : [`${where}: no login works`]),
    ...(next.outcome === 'rotated' ? [] : [`${where}: ${next.reason}`]),
  ];
}

describe.each(WAYS)('a rotation that is killed: $name', (way) => {
  it(
    'is finished by the next run, here or in a fresh clone',
    async () => {
      scene = await keyPairScene(way.start);
      restore = scene.oauth.org.state.snapshot();
      const complaints: string[] = [];
      for (const [turn, place] of (await places({ cutOver: way.cutOver, settling: SETTLING })).entries()) {
        complaints.push(...(await tryPlace(place, way, turn % 2 === 1)));
      }
      expect(complaints).toEqual([]);
    },
    PATIENCE,
  );
});
