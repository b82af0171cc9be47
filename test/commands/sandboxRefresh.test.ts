import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Command } from '../../generator/commands/command.ts';
import { credentialsCommand } from '../../generator/commands/credentials.ts';
import { deployCommand } from '../../generator/commands/deploy.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import { verifyCommand } from '../../generator/commands/verify.ts';
import { refreshSandbox } from '../../org-simulator/sandbox/refreshSandbox.ts';
import type { SandboxRequest } from '../../org-simulator/sandbox/sandboxRequest.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { commandRun, type RunRequest } from './commandRun.ts';
import { type ScratchProject, scratchProject } from './support/scratchProject.ts';

jest.setTimeout(120_000);

let project: ScratchProject;
let production: SimulatedOrg;
let sandbox: SimulatedOrg;

interface Told {
  readonly exitCode: number;
  /** All that it said, on both streams. */
  readonly text: string;
}

async function run(command: Command, org: SimulatedOrg, request: Partial<RunRequest> = {}): Promise<Told> {
  const environments = [org === production ? 'prod' : 'uat'];
  const { exitCode, error, lines, progress, warnings } = await commandRun(command, {
    project,
    org,
    environments,
    ...request,
  });
  return {
    exitCode,
    text: [...lines, ...progress, ...warnings, ...(error === null ? [] : [error.message])].join('\n'),
  };
}

/** Generates `force-app/`, with a certificate for each app that needs one. */
async function generate(org: SimulatedOrg): Promise<void> {
  expect(await run(credentialsCommand, org, { options: { arguments: ['create'] } })).toMatchObject({ exitCode: 0 });
  expect(await run(generateCommand, org)).toMatchObject({ exitCode: 0 });
}

/** Every integration logs in with what it has; the secret of one is not in a file. */
function verify(secret: string): Promise<Told> {
  const access = { SF_ACCESS_TOKEN: sandbox.admin.accessToken, SF_ORG_INSTANCE_URL: sandbox.url };
  const processEnvironment = { ...access, SF_CLIENT_SECRET_LEADS: secret };
  return run(verifyCommand, sandbox, { context: { processEnvironment } });
}

const usernames = () => sandbox.state.records.all('User').map(({ Username }) => String(Username));

/** Everybody follows the link in the mail about the new address. */
function confirmAddresses(): void {
  for (const { Id, Email } of sandbox.state.records.all('User')) {
    if (String(Email).endsWith('.invalid')) sandbox.state.records.update('User', Id, { Email: 'team@acme.example' });
  }
}

async function refresh(request: Partial<SandboxRequest>): Promise<void> {
  sandbox = await refreshSandbox(production, { sandboxName: 'uat', orgNumber: 2, ...request });
  await generate(sandbox);
}

/** After a deployment nothing is left to do, and both integrations log in. */
async function heal(first: Told): Promise<void> {
  expect(first).toMatchObject({ exitCode: 0 });
  confirmAddresses();
  const second = await run(deployCommand, sandbox);
  expect(second).toMatchObject({ exitCode: 0, text: expect.stringContaining('Nothing to do') });
  expect(second.text).not.toContain('refreshed sandbox');
  const { body } = sandbox.state.metadata.get('ExtlClntAppGlobalOauthSettings', 'Leads_glbloauth')!;
  const verified = await verify(String(body['consumerSecret']));
  expect(verified).toMatchObject({ exitCode: 0, text: expect.stringContaining('user name leads@acme.example.uat') });
}

beforeAll(async () => {
  project = await scratchProject();
  await project.write('environments/prod.yaml', 'label: Production\norg: { type: production }\nexclude: [extra]\n');
  await project.write('environments/uat.yaml', 'label: UAT\norg: { type: sandbox }\nusernameSuffix: .uat\n');
  await project.write(
    'integration-users/extra.yaml',
    'label: Extra\nowner: team@acme.example\naccess: { objects: { Account: [read] } }\napp: none\n',
  );
  production = await startOrg();
  await generate(production);
  expect(await run(deployCommand, production)).toMatchObject({ exitCode: 0 });
});

afterEach(() => sandbox.stop());

afterAll(async () => {
  await production.stop();
  await project.remove();
});

describe('a sandbox that was refreshed from production', () => {
  it('is recognised and healed when its users got the names that they have anyway, and its apps are gone', async () => {
    await refresh({});
    const before = usernames().toSorted();
    const { exitCode, text: told } = await run(planCommand, sandbox);
    expect(exitCode).toBe(2);
    expect(told).toContain(`uat: a refreshed sandbox (${sandbox.state.orgId})`);
    expect(told).toContain('orders@acme.example.uat has the address team@acme.example.invalid');
    expect(told).toContain('the permission set Leads is here without its app');
    expect(told).toContain('hand out those of leads, orders again');
    await heal(await run(deployCommand, sandbox));
    // What only the sandbox has is made anew.
    expect(usernames().toSorted()).toEqual([...before, 'extra@acme.example.uat'].toSorted());
  });

  it('has its users renamed, and its apps run as them, when the sandbox has another name', async () => {
    await refresh({
      sandboxName: 'full',
      externalClientApps: 'copied',
      takenUsernames: ['orders@acme.example.full'],
    });
    const file = join(project.root, 'uat.plan.json');
    const { text: told } = await run(planCommand, sandbox, { options: { out: file } });
    expect(told).toContain('leads@acme.example.uat is here as leads@acme.example.full');
    expect(told).toContain('orders@acme.example.uat is here as 00x7Vqorders@acme.example.full');
    expect(told).toContain('Leads_oauthPlcy runs as leads@acme.example');
    await heal(await run(deployCommand, sandbox, { options: { plan: file } }));
    expect(usernames().toSorted()).toEqual([
      'admin@acme.example.full',
      'extra@acme.example.uat',
      'leads@acme.example.uat',
      'orders@acme.example.uat',
    ]);
    const policies = sandbox.state.metadata.get('ExtlClntAppOauthConfigurablePolicies', 'Leads_oauthPlcy');
    expect(policies?.body).toMatchObject({ clientCredentialsFlowUser: 'leads@acme.example.uat' });
  });
});

describe('a refreshed sandbox with connected apps', () => {
  it('keeps them, since no new ones can be made, under other keys and with its own run-as user', async () => {
    for (const name of ['orders', 'leads']) {
      const path = join(project.root, `integration-users/${name}.yaml`);
      const text = await readFile(path, 'utf8');
      await project.write(`integration-users/${name}.yaml`, text.replace('app:\n', 'app:\n  type: connected-app\n'));
    }
    const before = production;
    production = await startOrg({ connectedAppCreation: true });
    for (const command of [generateCommand, deployCommand]) {
      expect(await run(command, production)).toMatchObject({ exitCode: 0 });
    }
    await refresh({ options: { connectedAppCreation: false } });
    const told = await run(planCommand, sandbox);
    expect(told.text).toContain('Leads runs as leads@acme.example');
    expect((await run(deployCommand, sandbox)).exitCode).toBe(0);
    confirmAddresses();
    expect(await run(deployCommand, sandbox)).toMatchObject({ text: expect.stringContaining('Nothing to do') });
    const { oauthConfig } = sandbox.state.metadata.get('ConnectedApp', 'Leads')!.body as Record<string, never>;
    expect(await verify(String(oauthConfig!['consumerSecret']))).toMatchObject({ exitCode: 0 });
    await production.stop();
    production = before;
  });
});
