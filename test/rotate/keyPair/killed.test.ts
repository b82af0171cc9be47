import { sharedScenes } from '../support/sharedScenes.ts';
import { expectRotated } from './support/expectRotated.ts';
import { type KeyPairScene, type KeyPairStart, keyPairScene } from './support/keyPairScene.ts';
import { type KillPlace, killedRun } from './support/killedRun.ts';

const PATIENCE = 1_800_000;

/** The usual run takes the places after each change of org or sink; FAULTS=all takes every call besides, and both sides of a write. */
const TAKES_ALL = process.env['FAULTS'] === 'all';

const SETTLING = { times: 1, pause: 0 };

/** Milliseconds, long enough that the next run meets what the killed one has ordered. */
const DEPLOYMENT_TIME = 40;

const scenes = sharedScenes(keyPairScene);
let scene: KeyPairScene;
/** Of the run that is not disturbed. */
let calls = 0;
afterAll(() => scenes.stop());

async function places(parts: object): Promise<readonly KillPlace[]> {
  const before = scene.deployments().length;
  const { rotation, writes, ...run } = await scene.countedRun(parts);
  calls = run.calls;
  expect(rotation.outcome).toBe('rotated');
  // What is only checked changes nothing.
  const isChange = scene
    .deployments()
    .slice(before)
    .map(({ CheckOnly }) => CheckOnly !== true);
  const changes = [...isChange.keys()].filter((index) => isChange[index]);
  expect([changes.length > 0, writes > 2]).toEqual([true, true]);
  const deployments = changes.flatMap((index) => [
    { at: 'deploy' as const, index, done: true },
    { at: 'deployed' as const, index, done: false },
  ]);
  const each = (at: KillPlace['at'], count: number, sides: readonly boolean[]) =>
    Array.from({ length: count }, (_, index) => sides.map((done) => ({ at, index, done }))).flat();
  if (!TAKES_ALL) return [...deployments, ...each('write', writes, [true])];
  return [...deployments, ...each('write', writes, [true, false]), ...each('call', calls, [true, false])];
}

interface Way {
  readonly name: string;
  readonly start: KeyPairStart;
  readonly cutOver: boolean;
  /** Whether what the sink gives works at every moment. */
  readonly works: boolean;
}

const WAYS: readonly Way[] = [
  { name: 'with a second app', start: { deploymentTime: DEPLOYMENT_TIME }, cutOver: false, works: true },
  { name: 'cut over', start: { deploymentTime: DEPLOYMENT_TIME }, cutOver: true, works: false },
  {
    name: 'connected app',
    start: { appType: 'connected-app', withLogin: false, deploymentTime: DEPLOYMENT_TIME },
    cutOver: false,
    works: false,
  },
];

/** How often a run asks how far a deployment is differs: of the last calls some may not come. */
function isLate({ at, index }: KillPlace): boolean {
  return at === 'call' && index > calls * 0.6;
}

/** Kills a run, begins the next one, and says what was not as promised. */
async function tryPlace(
  place: KillPlace,
  { start, cutOver, works }: Way,
  isFresh: boolean,
): Promise<readonly string[]> {
  scene = await scenes.take(start);
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
      scene = await scenes.take(way.start);
      const complaints: string[] = [];
      for (const [turn, place] of (await places({ cutOver: way.cutOver, settling: SETTLING })).entries()) {
        complaints.push(...(await tryPlace(place, way, turn % 2 === 1)));
      }
      expect(complaints).toEqual([]);
    },
    PATIENCE,
  );
});
