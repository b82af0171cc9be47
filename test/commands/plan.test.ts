import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deployCommand } from '../../generator/commands/deploy.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import type { EnvironmentPlan } from '../../generator/commands/planning/runPlan.ts';
import type { ProblemsError } from '../../generator/shared/problemsError.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { assignByHand } from './assignByHand.ts';
import { commandRun, type RunRequest, writesOf } from './commandRun.ts';
import { pointTo } from './deployRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';
import { orgContents } from './orgContents.ts';

let project: ExampleProject;
let org: SimulatedOrg;

beforeEach(async () => {
  [project, org] = await Promise.all([makeExampleProject(), startOrg()]);
  await pointTo(project, 'prod', org);
});

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

interface Planned {
  readonly environments: readonly EnvironmentPlan[];
}

async function plan(request: Partial<RunRequest> = {}) {
  await commandRun(generateCommand, { project, org });
  org.clearCalls();
  return commandRun<Planned>(planCommand, { project, org, ...request });
}

describe('plan', () => {
  it('tells what a first deployment would do, writes nothing, and has nothing to tell after it', async () => {
    const before = orgContents(org);
    const first = await plan();
    expect(first).toMatchObject({ exitCode: 2, error: null });
    const { changes, unchanged, org: planned } = first.result.environments[0]!.plan;
    expect(planned).toMatchObject({ id: org.state.orgId, username: org.admin.username, type: 'production' });
    expect(changes.filter(({ action }) => action === 'create')).toHaveLength(16);
    expect(changes.filter(({ action }) => action === 'assign')).toHaveLength(5);
    expect(unchanged).toEqual({ components: 0, users: 0 });
    expect(first.lines.at(-1)).toMatch(/^Plan: 16 to create, 5 to assign; widens \d+\.$/);
    expect(writesOf(org)).toEqual([]);
    expect(orgContents(org)).toEqual(before);

    expect((await commandRun(deployCommand, { project, org })).exitCode).toBe(0);
    const second = await plan();
    expect(second).toMatchObject({
      exitCode: 0,
      result: { environments: [{ plan: { changes: [], unmanaged: [], dangers: [], manualSteps: [] } }] },
    });
    expect(second.lines.at(-1)).toContain('nothing to do');
    expect(writesOf(org)).toEqual([]);
  });

  it('tells what users hold from elsewhere, which no deployment takes away', async () => {
    await plan();
    await commandRun(deployCommand, { project, org });
    assignByHand(org, 'web-lead-intake@acme.example', 'Shared_API_Read');
    const run = await plan();
    expect(run).toMatchObject({
      exitCode: 0,
      result: {
        environments: [{ plan: { changes: [], unmanaged: [{ integration: 'web-lead-intake' }] } }],
      },
    });
    expect(run.lines.join('\n')).toContain('Shared_API_Read');
  });

  it('tells what comes with an existing permission set, and that the policy forbids it', async () => {
    const set = org.state.records.all('PermissionSet').find(({ Name }) => Name === 'Shared_API_Read')!;
    org.state.records.update('PermissionSet', set.Id, { PermissionsManageUsers: true });
    await project.edit('policy.yaml', 'userPermissions: [ViewAllData]', 'userPermissions: [ManageUsers]');
    const run = await plan();
    const { changes, dangers } = run.result.environments[0]!.plan;
    const assigned = changes.find(({ name }) => name === 'Shared_API_Read');
    expect(assigned?.details[1]).toMatchObject({ what: 'user permission ManageUsers', effect: 'widens' });
    expect(dangers).toContainEqual({
      name: 'beyond-policy',
      message: expect.stringContaining('PermissionSet Shared_API_Read of the org: user permission ManageUsers.'),
    });
    expect(run.lines.join('\n')).toMatch(/\+ user permission ManageUsers +widens/);
  });

  it('is of one integration with --only', async () => {
    const run = await plan({ only: ['web-lead-intake'] });
    const [planned] = run.result.environments;
    expect(planned?.plan.only).toEqual(['web-lead-intake']);
    expect(new Set(planned?.plan.changes.map(({ integration }) => integration))).toEqual(new Set(['web-lead-intake']));
  });

  it('prints one document and nothing else with --format', async () => {
    const markdown = await plan({ options: { format: 'markdown' } });
    expect(markdown.exitCode).toBe(2);
    expect(markdown.lines).toHaveLength(1);
    expect(markdown.lines[0]).toMatch(/^<!-- sf-integration-users: plan -->[\s\S]*### Plan for <code>prod<\/code>/);
    const json = await plan({ options: { format: 'json' } });
    expect(json.lines).toHaveLength(1);
    expect(JSON.parse(json.lines[0]!)).toEqual(JSON.parse(JSON.stringify(json.result)));
    expect(json.progress.length).toBeGreaterThan(0);
  });

  it('writes the Markdown into a file beside the text', async () => {
    const file = join(project.root, 'comment.md');
    const run = await plan({ options: { markdown: file } });
    expect(run.lines.at(-1)).toContain('Plan: ');
    expect(await readFile(file, 'utf8')).toContain('### Plan for <code>prod</code>');
  });

  it('tells all that stands in the way at once, and has no plan then', async () => {
    await project.edit('integration-users/erp-order-sync.yaml', 'ERP_Status__c]', 'ERP_Status__c, Nowhere__c]');
    await project.edit('integration-users/web-lead-intake.yaml', 'Lead: [read, create]', 'Laed: [read, create]');
    for (const { Id } of org.state.records.all('PermissionSetLicense')) {
      org.state.records.update('PermissionSetLicense', Id, { TotalLicenses: 1 });
    }
    const run = await plan({ options: { out: join(project.root, 'plan.json') } });
    expect(run.exitCode).toBe(1);
    expect((run.error as ProblemsError).problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('no field "Nowhere__c"'),
        expect.stringContaining('"Laed"'),
        expect.stringContaining('2'),
      ]),
    );
    await expect(project.read('plan.json')).rejects.toThrow('ENOENT');
    expect(writesOf(org)).toEqual([]);
  });

  it('refuses a folder that is not what the definitions say, before any call', async () => {
    await commandRun(generateCommand, { project, org });
    await project.edit('integration-users/web-lead-intake.yaml', 'read, create', 'read');
    const run = await commandRun(planCommand, { project, org });
    expect(run).toMatchObject({ exitCode: 3, error: { message: expect.stringContaining('so nothing was planned') } });
    expect(org.calls).toEqual([]);
  });

  it.each([
    [{ format: 'markdwon' }, 'no format "markdwon"'],
    [{ concurrency: '0' }, '--concurrency takes a number'],
    [{ concurrency: 'many' }, '--concurrency takes a number'],
  ])('refuses %j', async (options, message) => {
    expect((await commandRun(planCommand, { project, org, options })).error?.message).toContain(message);
  });

  it('is saved where no deployment takes it for metadata', async () => {
    const out = join(project.root, 'force-app/prod/plan.json');
    expect((await commandRun(planCommand, { project, org, options: { out } })).error?.message).toContain('force-app/');
    const many = { project, org, environments: ['all'], options: { out: join(project.root, 'plan.json') } };
    expect((await commandRun(planCommand, many)).error?.message).toContain('each environment has a plan of its own');
  });
});
