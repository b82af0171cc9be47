import { deployCommand } from '../../generator/commands/deploy.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import { createCertificate } from '../../generator/oauth/createCertificate.ts';
import { createKey } from '../../generator/oauth/createKey.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { assignByHand, userNamed } from './assignByHand.ts';
import { commandRun, writesOf } from './commandRun.ts';
import { pointTo } from './deployRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';
import { orgContents } from './orgContents.ts';

const LEADS = 'integration-users/web-lead-intake.yaml';

let project: ExampleProject;
let org: SimulatedOrg;

beforeEach(async () => {
  [project, org] = await Promise.all([makeExampleProject(), startOrg()]);
  await pointTo(project, 'prod', org);
  await generate();
  expect((await deploy()).exitCode).toBe(0);
  org.clearCalls();
});

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

async function generate() {
  expect((await commandRun(generateCommand, { project, org })).exitCode).toBe(0);
}

function deploy(options = {}) {
  return commandRun(deployCommand, { project, org, options });
}

/** More than the policy wants anybody to have. */
async function readAllLeads() {
  await project.edit('policy.yaml', 'rules:', 'rules:\n  object-view-all: error');
  await project.edit(LEADS, 'Lead: [read, create]', 'Lead: [read, create, view-all]');
}

/** On a machine that has not committed the new certificate. */
async function rotateElsewhere() {
  const keyPem = await createKey(2048);
  const about = { integration: 'erp-order-sync', environment: 'prod', keyPem, now: new Date(), validityDays: 30 };
  const certificate = (await createCertificate(about)).replace(/-----[^-]+-----|\s/g, '');
  const found = org.state.metadata.get('ExtlClntAppGlobalOauthSettings', 'Erp_Order_Sync_glbloauth');
  if (found === undefined) throw new Error('The org has no app to rotate.');
  org.state.metadata.put({ ...found, body: { ...found.body, certificate } });
}

/** Each danger, and how it comes about. */
const DANGERS: readonly (readonly [string, () => Promise<void>, string])[] = [
  ['beyond-policy', readAllLeads, 'web-lead-intake'],
  [
    'many-changes',
    async () => {
      await project.edit('policy.yaml', 'limits:', 'limits:\n  changes: 1 change');
      await project.edit(LEADS, 'Lead: [read, create]', 'Lead: [read]');
      await project.edit('integration-users/erp-order-sync.yaml', 'read: [TotalAmount]', 'read: []');
    },
    '2',
  ],
  ['deletion', () => project.delete('integration-users/web-lead-intake.yaml'), 'PermissionSet Web_Lead_Intake'],
  ['deactivation', () => project.delete('integration-users/web-lead-intake.yaml'), 'web-lead-intake@acme.example'],
  [
    'lock-out',
    async () => {
      assignByHand(org, org.admin.username, 'Web_Lead_Intake');
      await project.edit(LEADS, 'Lead: [read, create]', 'Lead: [read]');
    },
    'Web_Lead_Intake',
  ],
  ['certificate-rollback', rotateElsewhere, 'erp-order-sync'],
];

describe('a danger', () => {
  it.each(DANGERS)(
    '%s is refused before the first write, and named with the words that allow it',
    async (...danger) => {
      const [name, cause, what] = danger;
      await cause();
      await generate();
      const before = orgContents(org);
      const planned = await commandRun<{ environments: { plan: { dangers: { name: string }[] } }[] }>(planCommand, {
        project,
        org,
      });
      expect(planned.exitCode).toBe(2);
      const names = planned.result.environments[0]!.plan.dangers.map((one) => one.name);
      expect(names).toContain(name);
      const refused = await deploy();
      expect(refused.exitCode).toBe(3);
      expect(refused.error?.message).toMatch(new RegExp(`${name}: .*${what}`));
      expect(refused.error?.actions.join(' ')).toContain(`--allow ${name}`);
      const others = [...new Set(names)].filter((other) => other !== name);
      expect((await deploy({ allow: others })).error?.actions.join(' ')).toContain(`--allow ${name}.`);
      expect(writesOf(org)).toEqual([]);
      expect(orgContents(org)).toEqual(before);

      const allowed = await deploy({ allow: [[name, ...others].join(',')] });
      expect(allowed).toMatchObject({ exitCode: 0, error: null });
      expect(writesOf(org).length).toBeGreaterThan(0);
      org.clearCalls();
      expect(await deploy()).toMatchObject({ exitCode: 0, error: null });
      expect(writesOf(org)).toEqual([]);
    },
  );

  it('of a saved plan is allowed by who applies it, not by who saved it', async () => {
    await project.delete('integration-users/web-lead-intake.yaml');
    await generate();
    const out = `${project.root}/plan.json`;
    await commandRun(planCommand, { project, org, options: { out } });
    expect(await deploy({ plan: out })).toMatchObject({ exitCode: 3 });
    expect(writesOf(org)).toEqual([]);
    const run = await deploy({ plan: out, allow: ['deletion', 'deactivation'] });
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(userNamed(org, 'web-lead-intake@acme.example')).toMatchObject({ IsActive: false });
    expect(org.state.metadata.get('PermissionSet', 'Web_Lead_Intake')).toBeUndefined();
    expect(org.state.metadata.get('PermissionSet', 'Erp_Order_Sync')).toBeDefined();
  });

  it('is told by a dry run, which needs nobody to allow it', async () => {
    await readAllLeads();
    await generate();
    const run = await deploy({ dryRun: true });
    expect(run.exitCode).toBe(0);
    expect(run.warnings).toContain('To deploy this for real takes --allow beyond-policy.');
    expect(writesOf(org)).toEqual([]);
  });
});

it('warns of a rotation that is under way, and of none otherwise', async () => {
  const said = async () => (await commandRun(planCommand, { project, org })).warnings.join('\n');
  expect(await said()).not.toContain('is being replaced');
  org.state.records.insert('ExternalClientApplication', { DeveloperName: 'Erp_Order_Sync_Rotation' });
  expect(await said()).toMatch(/erp-order-sync: its certificate is being replaced.*--env prod --only erp-order-sync/);
});

describe('--allow', () => {
  it.each([['delete'], ['deletion,everything'], ['']])('refuses %j before any call', async (name) => {
    const { error } = await deploy({ allow: [name] });
    expect(error?.message).toContain('--allow does not know');
    expect(error?.actions.join(' ')).toContain(
      'beyond-policy, deletion, deactivation, many-changes, lock-out, certificate-rollback',
    );
    expect(org.calls).toEqual([]);
  });
});
