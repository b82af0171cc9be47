import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { ReceivedCall, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import type { ExampleProject } from '../commands/exampleProject.ts';
import { orgContents } from '../commands/orgContents.ts';
import { deployScenario } from './deployScenario.ts';
import { generatedProject } from './generatedProject.ts';
import type { Ending } from './scenario.ts';

/** Longer than it takes the second run to compare: what the first one began is then still under way. */
const DEPLOYMENT_TIME = 2_500;

let project: ExampleProject;
let wanted: unknown;
let deployments: number;
let ends: ReadonlyMap<Place, End>;

// Each in an org of its own, and all at a time: the time goes into waiting for what the first run began.
beforeAll(async () => {
  project = await generatedProject();
  const org = await startOrg();
  await deploy(org);
  wanted = orgContents(org);
  deployments = countDeployments(org);
  await org.stop();
  ends = new Map(await Promise.all(PLACES.map(async (place) => [place, await completeAfter(place)] as const)));
}, 120_000);
afterAll(() => project.remove());

function deploy(org: SimulatedOrg): Promise<Ending> {
  const how = { signal: new AbortController().signal, renewable: false, wait: '1', turn: 0 };
  return deployScenario(project).run(org, how);
}

function countDeployments({ state }: SimulatedOrg): number {
  return state.records.all('DeployRequest').length;
}

/** The command in a process of its own. */
function startDeployment(org: SimulatedOrg): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const program = join(process.cwd(), 'generator/launch.js');
  return spawn(process.execPath, [program, 'deploy', '--no-verify', '--project', project.root, '--env', 'prod'], {
    env: { PATH, HOME, SF_ACCESS_TOKEN: org.admin.accessToken, SF_ORG_INSTANCE_URL: org.url },
    stdio: 'ignore',
  });
}

/** Kills the process when a call arrives, before or after the org has worked on it. */
async function killAt(org: SimulatedOrg, { kind, nth, done }: Place): Promise<NodeJS.Signals | null> {
  const child = startDeployment(org);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  let seen = 0;
  const killOnTheWay = (call: Pick<ReceivedCall, 'kind'>) => {
    if (call.kind === kind && ++seen === nth) child.kill('SIGKILL');
    return call.kind === kind && seen === nth && !done;
  };
  const takeAway = org.injectFault({ on: killOnTheWay, effect: { kind: 'reset', done: false } });
  await ended;
  takeAway();
  return child.signalCode;
}

interface Place {
  readonly kind: string;
  /** The first call of the kind is 1. */
  readonly nth: number;
  readonly done: boolean;
}

const PLACES: readonly Place[] = [
  { kind: 'metadata.retrieve', nth: 1, done: false },
  { kind: 'metadata.deploy', nth: 1, done: false },
  { kind: 'metadata.deploy', nth: 1, done: true },
  { kind: 'metadata.checkDeployStatus', nth: 2, done: false },
  { kind: 'collections.create', nth: 1, done: true },
  { kind: 'collections.create', nth: 2, done: false },
  { kind: 'collections.create', nth: 3, done: true },
  { kind: 'metadata.deploy', nth: 2, done: true },
];

/** What two runs after the one that was killed did. */
interface End {
  readonly signal: NodeJS.Signals | null;
  readonly next: Ending;
  readonly contents: unknown;
  readonly deployments: number;
  readonly last: Ending;
  readonly lastWrites: readonly ReceivedCall[];
}

async function completeAfter(place: Place): Promise<End> {
  const org = await startOrg({ deploymentTime: place.kind.startsWith('metadata') ? DEPLOYMENT_TIME : 40 });
  try {
    const signal = await killAt(org, place);
    const next = await deploy(org);
    const left = { contents: orgContents(org), deployments: countDeployments(org) };
    org.clearCalls();
    const last = await deploy(org);
    return { signal, next, ...left, last, lastWrites: org.calls.filter(({ writes }) => writes) };
  } finally {
    await org.stop();
  }
}

describe('a deployment whose process is killed', () => {
  it.each(PLACES)(
    'is completed by the next run, nothing lost and nothing done twice: $kind $nth, done: $done',
    (place) => {
      expect(ends.get(place)).toMatchObject({
        signal: 'SIGKILL',
        next: { exitCode: 0 },
        deployments,
        last: { exitCode: 0 },
        lastWrites: [],
      });
      expect(ends.get(place)?.contents).toEqual(wanted);
    },
  );
});
