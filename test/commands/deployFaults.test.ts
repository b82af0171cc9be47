import { deployEnvironment } from '../../generator/commands/deployment/deployEnvironment.ts';
import { createDeploymentLog } from '../../generator/commands/deployment/deploymentLog.ts';
import type { EnvironmentDeployment } from '../../generator/commands/deployment/environmentDeployment.ts';
import { planGeneration } from '../../generator/commands/planGeneration.ts';
import type { ResolvedEnvironment } from '../../generator/resolve/resolvedEnvironment.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import type { Fault, ReceivedCall, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { generateRun } from './deployRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';
import { orgContents } from './orgContents.ts';

/** Every kind of fault that an org or a network has, each to be met at every single call of a first deployment. */
const EFFECTS: readonly Fault['effect'][] = [
  { kind: 'unavailable' },
  { kind: 'reset', done: false },
  { kind: 'reset', done: true },
  { kind: 'expired-session' },
  { kind: 'row-lock' },
  { kind: 'request-limit' },
];

/** How many orgs are deployed to at once: most of the time goes into waiting. */
const AT_ONCE = 16;

let project: ExampleProject;
let environment: ResolvedEnvironment;
let wanted: Record<string, unknown>;
let calls: readonly ReceivedCall[];
/** How the disturbed runs of a test ended. */
let endings: unknown[];

beforeEach(() => {
  endings = [];
});

beforeAll(async () => {
  project = await makeExampleProject();
  await withOrg(async (org) => {
    await generateRun({ project, org });
    environment = await readEnvironment();
    expect((await deploy(org)).error).toBeNull();
    calls = [...org.calls];
    wanted = orgContents(org);
  });
}, 60_000);

afterAll(() => project.remove());

async function readEnvironment(): Promise<ResolvedEnvironment> {
  const { environments } = await planGeneration({
    projectRoot: project.root,
    environments: ['prod'],
    only: [],
    processEnvironment: {},
    signal: new AbortController().signal,
  });
  return { ...environments[0]!.environment, org: { alias: null, type: null, myDomain: null } };
}

async function withOrg<Result>(use: (org: SimulatedOrg) => Promise<Result>): Promise<Result> {
  const org = await startOrg();
  try {
    return await use(org);
  } finally {
    await org.stop();
  }
}

interface Run {
  readonly error: unknown;
  readonly result: EnvironmentDeployment | null;
}

interface HowToDeploy {
  readonly transport?: 'soap' | 'rest';
  readonly signal?: AbortSignal;
}

/** Nothing is a danger here. */
const rules = { limits: { changes: Number.MAX_SAFE_INTEGER }, findings: async () => [] };

async function deploy(org: SimulatedOrg, how: HowToDeploy = {}): Promise<Run> {
  const { transport = 'soap', signal = new AbortController().signal } = how;
  const log = createDeploymentLog('prod', false);
  const context = {
    projectRoot: project.root,
    environments: ['prod'],
    only: [],
    targetOrg: null,
    processEnvironment: { SF_ACCESS_TOKEN: org.admin.accessToken, SF_ORG_INSTANCE_URL: org.url },
    reporter: { line: () => undefined, progress: () => undefined, warn: () => undefined },
    signal,
  };
  const settings = {
    dryRun: false,
    transport,
    patience: 20_000,
    pace: { retryDelay: 1, pollInterval: 40 },
  };
  try {
    await deployEnvironment({ context, environment, settings, rules, allowed: [], reviewed: null }, log);
    return { error: null, result: log.result() };
  } catch (error) {
    return { error, result: log.result() };
  }
}

/** What is wrong with how a disturbance was dealt with; empty when nothing is. */
async function complaints(
  disturb: (org: SimulatedOrg, stop: AbortController) => () => void,
  index: number,
): Promise<readonly string[]> {
  return withOrg(async (org) => {
    const stop = new AbortController();
    const takeAway = disturb(org, stop);
    const first = await deploy(org, { transport: index % 2 === 0 ? 'soap' : 'rest', signal: stop.signal });
    takeAway();
    endings.push(first.error);
    const second = await deploy(org);
    const equal = JSON.stringify(orgContents(org)) === JSON.stringify(wanted);
    return [
      ...(isTold(first, org)
        ? []
        : [`the first run ended with ${String(first.error)} ${JSON.stringify(first.result)}`]),
      ...(second.error === null ? [] : [`the second run ended with ${String(second.error)}`]),
      ...(equal ? [] : ['the org is not as it should be']),
    ].map((text) => `call ${index} (${calls[index]?.kind}): ${text}`);
  });
}

/** Every call of a first deployment in turn, many orgs at a time. */
async function atEachCall(disturb: (index: number) => Parameters<typeof complaints>[0]): Promise<readonly string[]> {
  const found: string[] = [];
  for (let start = 0; start < calls.length; start += AT_ONCE) {
    const batch = calls
      .slice(start, start + AT_ONCE)
      .map((_, index) => complaints(disturb(start + index), start + index));
    found.push(...(await Promise.all(batch)).flat());
  }
  return found;
}

/** A run that stopped says what is open, and what it says it did is in the org. */
function isTold({ error, result }: Run, org: SimulatedOrg): boolean {
  if (error === null) return true;
  if (!(error instanceof ToolError)) return false;
  if (result === null) return true;
  const deployed = result.deployed.every(({ type, fullName }) => org.state.metadata.get(type, fullName) !== undefined);
  const users = org.state.records.all('User').map(({ Username }) => Username);
  return deployed && result.created.every(({ username }) => users.includes(username)) && result.notDone.length > 0;
}

describe('a deployment that meets a fault', () => {
  it('has calls of every sort to meet it at', () => {
    expect(calls.length).toBeGreaterThan(20);
    expect(new Set(calls.map(({ kind }) => kind))).toEqual(
      new Set([
        'query',
        'oauth.userinfo',
        'versions',
        'metadata.retrieve',
        'metadata.checkRetrieveStatus',
        'metadata.deploy',
        'metadata.checkDeployStatus',
        'collections.create',
      ]),
    );
  });

  it.each(EFFECTS)(
    'ends in order, and the next run completes it: %j at each call in turn',
    async (effect) => {
      expect(await atEachCall((skip) => (org) => org.injectFault({ skip, effect }))).toEqual([]);
    },
    60_000,
  );

  it('ends in order after Ctrl-C during each call in turn, and the next run completes it', async () => {
    const stopDuring = (index: number) => (org: SimulatedOrg, stop: AbortController) => {
      const noFault = () => {
        if (org.calls.length >= index) stop.abort();
        return false;
      };
      return org.injectFault({ on: noFault, effect: { kind: 'unavailable' } });
    };
    expect(await atEachCall(stopDuring)).toEqual([]);
    // Whoever is stopped while the last answer comes in is done.
    expect(endings.filter((error) => error !== null).length).toBeGreaterThan(calls.length - 4);
  }, 60_000);
});
