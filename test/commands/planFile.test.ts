import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deployCommand } from '../../generator/commands/deploy.ts';
import type { EnvironmentDeployment } from '../../generator/commands/deployment/environmentDeployment.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { assignByHand, userNamed } from './assignByHand.ts';
import { commandRun, type RunRequest, writesOf } from './commandRun.ts';
import { pointTo } from './deployRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';
import { orgContents } from './orgContents.ts';
import { runCli } from './support/runCli.ts';

const WEB = 'web-lead-intake@acme.example';

let project: ExampleProject;
let org: SimulatedOrg;
let file: string;

beforeEach(async () => {
  [project, org] = await Promise.all([makeExampleProject(), startOrg()]);
  await pointTo(project, 'prod', org);
  file = join(project.root, 'prod.plan.json');
  await generate();
});

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

async function generate() {
  expect((await commandRun(generateCommand, { project, org })).exitCode).toBe(0);
}

async function savePlan(request: Partial<RunRequest> = {}) {
  const run = await commandRun(planCommand, { project, org, options: { out: file }, ...request });
  expect(run).toMatchObject({ exitCode: 2, error: null });
  org.clearCalls();
  return JSON.parse(await readFile(file, 'utf8'));
}

async function applyPlan(request: Partial<RunRequest> = {}) {
  const { options = {}, ...rest } = request;
  return commandRun<{ readonly environments: readonly EnvironmentDeployment[] }>(deployCommand, {
    project,
    org,
    environments: [],
    options: { plan: file, ...options },
    ...rest,
  });
}

/** Deployed, and then something more to do. */
async function deployAndEdit() {
  expect((await commandRun(deployCommand, { project, org })).exitCode).toBe(0);
  await project.edit('integration-users/web-lead-intake.yaml', 'Lead: [read, create]', 'Lead: [read, create, edit]');
  await generate();
}

describe('a saved plan', () => {
  it('is applied on another machine, by what it says alone', async () => {
    await savePlan();
    const other = await mkdtemp(join(tmpdir(), 'machine-'));
    try {
      await cp(project.root, join(other, 'checkout'), { recursive: true });
      const args = ['deploy', '--plan', join(other, 'checkout/prod.plan.json'), '--project', join(other, 'checkout')];
      const environment = {
        HOME: other,
        SF_ACCESS_TOKEN: org.admin.accessToken,
        SF_ORG_INSTANCE_URL: org.url,
      };
      const run = await runCli([...args, '--json'], environment);
      expect(run).toMatchObject({ exitCode: 0 });
      const { created, assigned, deployed } = JSON.parse(run.stdout).result.environments[0];
      expect([created.length, assigned.length, deployed.length]).toEqual([2, 5, 14]);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
    org.clearCalls();
    expect((await commandRun(planCommand, { project, org })).exitCode).toBe(0);
    expect(writesOf(org)).toEqual([]);
  });

  it('holds no secret', async () => {
    await savePlan();
    const text = await readFile(file, 'utf8');
    const { accessToken, authUrl } = org.admin;
    for (const secret of [accessToken, authUrl, authUrl.split(':').at(3)?.split('@')[0] ?? '', '5Aep', 'PRIVATE KEY']) {
      expect(secret.length).toBeGreaterThan(3);
      expect(text).not.toContain(secret);
    }
    // Consumer keys and secrets are in the org once apps are; a plan that changes an app does not show them.
    await deployAndEdit();
    await project.edit('integration-users/web-lead-intake.yaml', 'app:', 'app:\n  scopes: [Api, Full]');
    await generate();
    await commandRun(planCommand, { project, org, options: { out: file } });
    const changed = await readFile(file, 'utf8');
    expect(changed).toContain('OAuth scope Full');
    const keys = org.state.metadata
      .all('ExtlClntAppGlobalOauthSettings')
      .flatMap(({ body }) => [body['consumerKey'], body['consumerSecret']])
      .filter((value) => typeof value === 'string');
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(changed).not.toContain(key);
  });

  it('of one integration applies to that one alone', async () => {
    await savePlan({ only: ['web-lead-intake'] });
    const run = await applyPlan();
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(run.result.environments[0]?.created.map(({ developerName }) => developerName)).toEqual(['Web_Lead_Intake']);
    expect(org.state.metadata.get('PermissionSet', 'Erp_Order_Sync')).toBeUndefined();
  });

  it('is refused a second time, as the org has moved by it', async () => {
    await savePlan();
    await applyPlan();
    org.clearCalls();
    const run = await applyPlan();
    expect(run).toMatchObject({ exitCode: 3 });
    expect(run.error?.message).toContain('PermissionSet Web_Lead_Intake is in the org by now.');
    expect(writesOf(org)).toEqual([]);
  });

  it('without a change is saved, too, and applying it writes nothing', async () => {
    await commandRun(deployCommand, { project, org });
    const run = await commandRun(planCommand, { project, org, options: { out: file } });
    expect(run.exitCode).toBe(0);
    org.clearCalls();
    expect(await applyPlan()).toMatchObject({ exitCode: 0, error: null });
    expect(writesOf(org)).toEqual([]);
  });

  it('can be validated by the org without being applied', async () => {
    await savePlan();
    const before = orgContents(org);
    expect(await applyPlan({ options: { dryRun: true } })).toMatchObject({ exitCode: 0, error: null });
    expect(orgContents(org)).toEqual(before);
  });
});

/** What moved between plan and deployment, and how the refusal names it. */
const MOVES: readonly (readonly [string, () => Promise<void> | void, string])[] = [
  [
    'a definition that was changed and generated',
    async () => {
      await project.edit('integration-users/erp-order-sync.yaml', 'read: [TotalAmount]', 'read: []');
      await generate();
    },
    'force-app/prod/permissionsets/Erp_Order_Sync.permissionset-meta.xml is not the file that the plan was made from.',
  ],
  [
    'a component that somebody edited in the org',
    () => {
      const set = org.state.metadata.get('PermissionSet', 'Web_Lead_Intake')!;
      org.state.metadata.put({ ...set, body: { ...set.body, description: 'Edited in Setup' } });
    },
    'PermissionSet Web_Lead_Intake is not in the org as it was when the plan was made.',
  ],
  [
    'a component that somebody deleted in the org',
    () => org.state.metadata.remove('ExtlClntAppConfigurablePolicies', 'Web_Lead_Intake_plcy'),
    'ExtlClntAppConfigurablePolicies Web_Lead_Intake_plcy is no longer in the org.',
  ],
  [
    'a user that somebody edited',
    () => org.state.records.update('User', userNamed(org, WEB).Id, { TimeZoneSidKey: 'Europe/Berlin' }),
    `User ${WEB} is not in the org as it was when the plan was made.`,
  ],
  [
    'an assignment that somebody made',
    () => assignByHand(org, WEB, 'Shared_API_Read'),
    `User ${WEB} is not in the org as it was when the plan was made.`,
  ],
];

describe('a saved plan is refused, and nothing is written, after', () => {
  it.each(MOVES)('%s', async (_name, move, message) => {
    await deployAndEdit();
    await savePlan();
    await move();
    const before = orgContents(org);
    const run = await applyPlan();
    expect(run).toMatchObject({
      exitCode: 3,
      error: { actions: [expect.stringContaining('npm run plan -- --env prod')] },
    });
    expect(run.error?.message).toContain(message);
    expect(run.error?.details['moved']).toEqual(expect.arrayContaining([message]));
    expect(writesOf(org)).toEqual([]);
    expect(orgContents(org)).toEqual(before);
  });

  it('several moves, all of which are named', async () => {
    await deployAndEdit();
    await savePlan();
    for (const [, move] of MOVES.slice(1, 4)) await move();
    const { error } = await applyPlan();
    for (const [, , message] of MOVES.slice(1, 4)) expect(error?.message).toContain(message);
  });

  it('the org became another one', async () => {
    await savePlan();
    const other = await startOrg({ orgNumber: 2 });
    await pointTo(project, 'prod', other);
    const run = await applyPlan({ org: other });
    const written = writesOf(other);
    await other.stop();
    expect(run.exitCode).toBe(3);
    expect(run.error?.message).toContain(`The plan was made for the org ${org.state.orgId}`);
    expect(run.error?.message).toContain(other.state.orgId);
    expect(written).toEqual([]);
  });

  it('somebody edited the plan', async () => {
    const saved = await savePlan();
    saved.plan.changes = saved.plan.changes.filter(({ type }: { type: string }) => type !== 'User');
    await project.write('prod.plan.json', JSON.stringify(saved));
    const run = await applyPlan();
    expect(run.exitCode).toBe(3);
    expect(run.error?.message).toContain('The plan does not say what would be changed');
    expect(writesOf(org)).toEqual([]);
  });
});

describe('deploy --plan refuses before any call', () => {
  it.each([
    [{ environments: ['uat'] }, 3, 'is for the environment prod, and --env says uat'],
    [{ only: ['web-lead-intake'] }, 3, 'is for all integrations, and this run for web-lead-intake'],
    [{ environments: ['prod', 'uat'] }, 3, 'There is no plan for the environment uat'],
  ])('%j', async (request, exitCode, message) => {
    await pointTo(project, 'uat', org);
    await savePlan();
    await commandRun(generateCommand, { project, org, environments: ['all'] });
    const run = await applyPlan(request);
    expect(run.exitCode).toBe(exitCode);
    expect(run.error?.message).toContain(message);
    expect(org.calls).toEqual([]);
  });

  it.each([
    ['there is no such file', 'nowhere.json', 'cannot be read'],
    ['it is no plan', 'package.json', 'package.json'],
    ['a folder has none', 'integration-users', 'There is no plan in'],
  ])('when %s', async (_name, path, message) => {
    const plan = path === 'nowhere.json' || path === 'integration-users' ? join(project.root, path) : path;
    const { error } = await applyPlan({ options: { plan } });
    expect(JSON.stringify([error?.message, error?.details])).toContain(message);
    expect(org.calls).toEqual([]);
  });
});

describe('while a plan is applied', () => {
  /** Does it when the org gets the first call of the kind. */
  function once(kind: string, act: () => void): void {
    let done = false;
    org.injectFault({
      on: (call) => {
        if (call.kind === kind && !done) {
          done = true;
          act();
        }
        return false;
      },
      effect: { kind: 'unavailable' },
    });
  }

  it('users that come to differ are left alone, and that is said', async () => {
    await deployAndEdit();
    await project.edit('integration-users/web-lead-intake.yaml', 'access:', 'user: { alias: web }\naccess:');
    await generate();
    await savePlan();
    once('metadata.deploy', () => {
      org.state.records.update('User', userNamed(org, WEB).Id, { TimeZoneSidKey: 'Europe/Berlin' });
    });
    const run = await applyPlan();
    expect(run.exitCode).toBe(0);
    expect(run.warnings.join('\n')).toContain(`${WEB}: TimeZoneSidKey came to differ after the plan was made`);
    expect(userNamed(org, WEB)).toMatchObject({ Alias: 'web', TimeZoneSidKey: 'Europe/Berlin' });
  });

  const REST =
    /^A saved plan fits no more .*npm run plan -- --env prod --out .*prod\.plan\.json\), review it, and deploy/;

  it('and the connection breaks, it says to plan what is left, which then goes through', async () => {
    await savePlan();
    const clear = org.injectFault({ on: 'collections.create', effect: { kind: 'unavailable' }, times: 99 });
    const { error } = await applyPlan({ context: { pace: { retryDelay: 0, pollInterval: 1 } } });
    expect(error?.actions.at(-1)).toMatch(REST);
    expect(error?.actions.join(' ')).not.toMatch(/same command/i);
    clear();
    expect(await applyPlan()).toMatchObject({ exitCode: 3 });
    await savePlan();
    expect(await applyPlan()).toMatchObject({ exitCode: 0, error: null });
  });

  it.each([
    ['is cancelled by Ctrl-C', {}, /^Stopped: the deployment 0Af\w+ was cancelled/],
    ['takes too long', { wait: '0.000001' }, /is still running in the org/],
  ])('and its deployment %s, it says so, too', async (_name, options, message) => {
    await savePlan();
    const stop = new AbortController();
    const progress = (text: string) => text.startsWith('Deploying') && !('wait' in options) && stop.abort();
    const reporter = { line: () => undefined, warn: () => undefined, progress };
    const { error } = await applyPlan({ options, context: { signal: stop.signal, reporter } });
    expect(error?.message).toMatch(message);
    expect(error?.actions.at(-1)).toMatch(REST);
    expect(error?.actions.join(' ')).not.toMatch(/same command/i);
  });

  it('and a user is refused, the rest has to be planned, too', async () => {
    await savePlan();
    const admin = org.state.records.all('User')[0]!;
    org.state.records.update('User', admin.Id, { CommunityNickname: WEB });
    const run = await applyPlan();
    expect(run.exitCode).toBe(1);
    expect(run.lines.map((line) => line.trim())).toContainEqual(expect.stringMatching(REST));
  });

  it('without being one that was saved, the same command goes on', async () => {
    org.injectFault({ on: 'collections.create', effect: { kind: 'unavailable' }, times: 99 });
    const { error } = await commandRun(deployCommand, {
      project,
      org,
      context: { pace: { retryDelay: 0, pollInterval: 1 } },
    });
    expect(error?.actions.join(' ')).toMatch(/run the same command again/i);
    expect(error?.actions.join(' ')).not.toMatch(/saved plan/);
  });

  it('files that change end it before they are packaged', async () => {
    await savePlan();
    const { writeFileSync } = await import('node:fs');
    const path = join(project.root, 'force-app/prod/extlClntAppPolicies/Web_Lead_Intake_plcy.ecaPlcy-meta.xml');
    const text = await readFile(path, 'utf8');
    once('collections.create', () => writeFileSync(path, text.replace('<isEnabled>true', '<isEnabled>false')));
    const run = await applyPlan();
    expect(run).toMatchObject({
      exitCode: 3,
      error: { message: expect.stringContaining('changed while it was being deployed') },
    });
    expect(org.state.metadata.all('ExternalClientApplication')).toEqual([]);
    writeFileSync(path, text);
    expect(await commandRun(deployCommand, { project, org })).toMatchObject({ exitCode: 0 });
  });
});
