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

async function deploy(org: SimulatedOrg): Promise<Run> {
  const log = createDeploymentLog('prod', false);
  const context = {
    projectRoot: project.root,
    environments: ['prod'],
    only: [],
    targetOrg: null,
    processEnvironment: { SF_ACCESS_TOKEN: org.admin.accessToken, SF_ORG_INSTANCE_URL: org.url },
    reporter: { line: () => undefined, progress: () => undefined, warn: () => undefined },
    signal: new AbortController().signal,
  };
  const settings = {
    dryRun: false,
    transport: 'soap',
    patience: 20_000,
    pace: { retryDelay: 1, pollInterval: 40 },
  } as const;
  try {
    await deployEnvironment({ context, environment, settings }, log);
    return { error: null, result: log.result() };
  } catch (error) {
    return { error, result: log.result() };
  }
}

/** What is wrong with how one fault at one call was dealt with; empty when nothing is. */
async function meetFault(skip: number, effect: Fault['effect']): Promise<readonly string[]> {
  return withOrg(async (org) => {
    const takeAway = org.injectFault({ skip, effect });
    const first = await deploy(org);
    takeAway();
    const told =
      first.error === null ||
      (first.error instanceof ToolError && (first.result === null || isTold(first.result, org)));
    const second = await deploy(org);
    const complaints = [
      ...(told ? [] : [`the first run ended with ${String(first.error)} ${JSON.stringify(first.result?.notDone)}`]),
      ...(second.error === null ? [] : [`the second run ended with ${String(second.error)}`]),
      ...(JSON.stringify(orgContents(org)) === JSON.stringify(wanted) ? [] : ['the org is not as it should be']),
    ];
    return complaints.map((text) => `${JSON.stringify(effect)} at call ${skip} (${calls[skip]?.kind}): ${text}`);
  });
}

/** A run that stopped says what is open, and what it says it did is in the org. */
function isTold(result: EnvironmentDeployment, org: SimulatedOrg): boolean {
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
      const complaints: string[] = [];
      for (let start = 0; start < calls.length; start += AT_ONCE) {
        const batch = calls.slice(start, start + AT_ONCE).map((_, index) => meetFault(start + index, effect));
        complaints.push(...(await Promise.all(batch)).flat());
      }
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});
