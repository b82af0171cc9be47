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
const DEPLOYMENT_TIME = 1_500;

let project: ExampleProject;
let wanted: unknown;
let deployments: number;

beforeAll(async () => {
  project = await generatedProject();
  const org = await startOrg();
  await deploy(org);
  wanted = orgContents(org);
  deployments = countDeployments(org);
  await org.stop();
});
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
async function killAt(org: SimulatedOrg, { kind, nth, done }: Place): Promise<void> {
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
  expect(child.signalCode).toBe('SIGKILL');
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

describe('a deployment whose process is killed', () => {
  it.each(PLACES)(
    'is completed by the next run, nothing lost and nothing done twice: $kind $nth, done: $done',
    async (place) => {
      const org = await startOrg({ deploymentTime: place.kind.startsWith('metadata') ? DEPLOYMENT_TIME : 40 });
      try {
        await killAt(org, place);
        expect(await deploy(org)).toMatchObject({ exitCode: 0 });
        expect(orgContents(org)).toEqual(wanted);
        expect(countDeployments(org)).toBe(deployments);
        org.clearCalls();
        expect(await deploy(org)).toMatchObject({ exitCode: 0 });
        expect(org.calls.filter(({ writes }) => writes)).toEqual([]);
      } finally {
        await org.stop();
      }
    },
  );
});
