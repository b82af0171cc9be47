import { deployCommand } from '../../generator/commands/deploy.ts';
import type { EnvironmentDrift } from '../../generator/commands/drift/environmentDrift.ts';
import { driftCommand } from '../../generator/commands/drift.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { assignByHand, userNamed } from './assignByHand.ts';
import { commandRun, type RunRequest, writesOf } from './commandRun.ts';
import { pointTo } from './deployRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';

const WEB = 'web-lead-intake@acme.example';
const ERP = 'erp-order-sync@acme.example';
const TODAY = new Date().toISOString().slice(0, 10);

let project: ExampleProject;
let org: SimulatedOrg;

beforeEach(async () => {
  [project, org] = await Promise.all([makeExampleProject(), startOrg()]);
  await pointTo(project, 'prod', org);
  await commandRun(generateCommand, { project, org });
  expect((await commandRun(deployCommand, { project, org })).exitCode).toBe(0);
  org.clearCalls();
});

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

async function drift(request: Partial<RunRequest> = {}) {
  const run = await commandRun<{ readonly environments: readonly EnvironmentDrift[] }>(driftCommand, {
    project,
    org,
    ...request,
  });
  expect(writesOf(org)).toEqual([]);
  return run;
}

async function ignore(...lines: readonly string[]) {
  const text = await project.read('policy.yaml');
  await project.write('policy.yaml', `${text}drift:\n  ignore:\n${lines.map((line) => `    - ${line}\n`).join('')}`);
}

function grantByHand() {
  const set = org.state.metadata.get('PermissionSet', 'Web_Lead_Intake')!;
  const userPermissions = [{ enabled: true, name: 'ViewSetup' }];
  org.state.metadata.put({ ...set, body: { ...set.body, userPermissions, description: 'Edited in Setup' } });
}

describe('drift', () => {
  it('is none right after a deployment', async () => {
    const run = await drift();
    expect(run).toMatchObject({ exitCode: 0, result: { environments: [{ drifted: false, ignored: [] }] } });
    expect(run.lines.at(-1)).toBe('  No drift: the org is as the definitions say.');
  });

  it.each([
    ['a permission granted in Setup', grantByHand, 'PermissionSet Web_Lead_Intake'],
    ['a user edited in Setup', () => org.state.records.update('User', userNamed(org, WEB).Id, { Alias: 'x' }), WEB],
    ['a permission set assigned in Setup', () => assignByHand(org, WEB, 'Shared_API_Read'), 'Shared_API_Read'],
    [
      'a user frozen in Setup',
      () => {
        const { Id } = userNamed(org, WEB);
        const login = org.state.records.all('UserLogin').find(({ UserId }) => UserId === Id)!;
        org.state.records.update('UserLogin', login.Id, { IsFrozen: true });
      },
      `The user ${WEB} is frozen and cannot log in.`,
    ],
    [
      'an app deleted in Setup',
      () => {
        for (const { type, fullName } of org.state.metadata.all('ExtlClntAppConfigurablePolicies')) {
          org.state.metadata.remove(type, fullName);
        }
      },
      'ExtlClntAppConfigurablePolicies',
    ],
  ])('is %s', async (_name, change, told) => {
    change();
    const run = await drift();
    expect(run).toMatchObject({ exitCode: 2, result: { environments: [{ environment: 'prod', drifted: true }] } });
    expect(run.lines.join('\n')).toContain(told);
    expect(run.lines.join('\n')).not.toContain('nothing to do');
  });

  it('is a user deactivated in Setup; what else differs is compared, and a plan goes on to refuse him', async () => {
    grantByHand();
    org.state.records.update('User', userNamed(org, ERP).Id, { IsActive: false });
    const run = await drift();
    expect(run).toMatchObject({ exitCode: 2, error: null, result: { environments: [{ drifted: true }] } });
    const { changes, manualSteps } = run.result.environments[0]!.plan;
    expect(changes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Web_Lead_Intake', ERP]));
    expect(manualSteps).toEqual([
      {
        integration: 'erp-order-sync',
        what: expect.stringContaining(`The user ${ERP} was deactivated in the org`),
        where: `Setup > Users > ${ERP} > Edit > Active`,
      },
    ]);
    expect(run.lines.join('\n')).toContain(`The user ${ERP} was deactivated in the org`);
    for (const command of [planCommand, deployCommand]) {
      expect(await commandRun(command, { project, org })).toMatchObject({
        exitCode: 1,
        error: { problems: [{ message: expect.stringContaining(`the user ${ERP} exists but is inactive`) }] },
      });
    }
    expect(writesOf(org)).toEqual([]);
  });

  it('is not what the policy ignores, which is told', async () => {
    grantByHand();
    assignByHand(org, WEB, 'Shared_API_Read');
    await ignore(
      `{ change: 'PermissionSet Web_*', reason: 'The vendor looks for an error.', until: ${TODAY} }`,
      `{ change: 'PermissionSet Shared_*', integration: web-lead-intake, reason: 'Until the import is done.', until: 2999-12-31 }`,
    );
    const run = await drift();
    expect(run).toMatchObject({ exitCode: 0, warnings: [], result: { environments: [{ drifted: false }] } });
    expect(run.result.environments[0]?.ignored.map(({ change }) => change)).toEqual([
      'PermissionSet Web_Lead_Intake',
      'PermissionSet Shared_API_Read',
    ]);
    expect(run.lines.join('\n')).toContain(
      `Ignored until ${TODAY}: PermissionSet Web_Lead_Intake (The vendor looks for an error.)`,
    );
  });

  it('is the rest, where only one value is ignored', async () => {
    grantByHand();
    await ignore(`{ change: 'PermissionSet Web_*', path: 'description', reason: 'Words.', until: 2999-12-31 }`);
    const run = await drift();
    expect(run.exitCode).toBe(2);
    const [change] = run.result.environments[0]!.plan.changes;
    expect(change?.details.map(({ path }) => path)).toEqual(['userPermissions[ViewSetup].enabled']);
  });

  it('is back when an ignore has ended, which is said; as is that nothing needs one', async () => {
    grantByHand();
    await ignore(`{ change: 'PermissionSet Web_*', reason: 'Until March.', until: 2020-03-31 }`);
    const run = await drift();
    expect(run.exitCode).toBe(2);
    expect(run.warnings).toEqual(['The ignore of "PermissionSet Web_*" ended on 2020-03-31: Until March.']);
  });

  it('tells of an ignore that nothing needs, of its own environment', async () => {
    await ignore(`{ change: 'Profile *', environment: prod, reason: 'Once.', until: 2999-12-31 }`);
    expect((await drift()).warnings).toEqual([expect.stringContaining('Nothing needs the ignore of "Profile *"')]);
    // Of a part of the integrations nothing of the kind is known.
    expect((await drift({ only: ['erp-order-sync'] })).warnings).toEqual([]);
  });

  it.each([
    ['chat', /^prod \(Acme\): 1 to change/],
    ['markdown', /### Plan for <code>prod<\/code>/],
    ['json', /"drifted": true/],
  ])('is one document as %s', async (format, expected) => {
    grantByHand();
    const run = await drift({ options: { format } });
    expect(run.exitCode).toBe(2);
    expect(run.lines).toHaveLength(1);
    expect(run.lines[0]).toMatch(expected);
  });

  it('is not known of an org that cannot be reached', async () => {
    await org.stop();
    expect(await drift()).toMatchObject({ exitCode: 1, error: { message: expect.stringContaining('reached') } });
    org = await startOrg();
  });
});
