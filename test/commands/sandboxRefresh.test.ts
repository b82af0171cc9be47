import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { refreshSandbox } from '../../org-simulator/sandbox/refreshSandbox.ts';
import type { SandboxRequest } from '../../org-simulator/sandbox/sandboxRequest.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type CliRun, runCli } from './support/runCli.ts';
import { type ScratchProject, scratchProject } from './support/scratchProject.ts';

jest.setTimeout(120_000);

let project: ScratchProject;
let production: SimulatedOrg;
let sandbox: SimulatedOrg;

async function run(
  command: readonly string[],
  org: SimulatedOrg,
  more: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  const access = { SF_ACCESS_TOKEN: org.admin.accessToken, SF_ORG_INSTANCE_URL: org.url };
  const environment = org === production ? 'prod' : 'uat';
  return runCli([...command, '--env', environment, '--project', project.root], { ...access, ...more });
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
  for (const command of [['credentials', 'create'], ['generate']]) {
    expect(await run(command, sandbox)).toMatchObject({ exitCode: 0 });
  }
}

/** After a deployment nothing is left to do, and both integrations log in. */
async function heal(first: CliRun): Promise<void> {
  expect([first.exitCode, first.stderr]).toEqual([0, expect.any(String)]);
  confirmAddresses();
  const second = await run(['deploy'], sandbox);
  expect(second).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Nothing to do') });
  expect(second.stdout + second.stderr).not.toContain('refreshed sandbox');
  const { body } = sandbox.state.metadata.get('ExtlClntAppGlobalOauthSettings', 'Leads_glbloauth')!;
  const verified = await run(['verify'], sandbox, { SF_CLIENT_SECRET_LEADS: String(body['consumerSecret']) });
  expect(verified).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('user name leads@acme.example.uat') });
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
  for (const command of [['credentials', 'create'], ['generate'], ['deploy']]) {
    expect(await run(command, production)).toMatchObject({ exitCode: 0 });
  }
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
    const plan = await run(['plan'], sandbox);
    expect(plan.exitCode).toBe(2);
    const told = plan.stdout + plan.stderr;
    expect(told).toContain(`uat: a refreshed sandbox (${sandbox.state.orgId})`);
    expect(told).toContain('orders@acme.example.uat has the address team@acme.example.invalid');
    expect(told).toContain('the permission set Leads is here without its app');
    expect(told).toContain('hand out those of leads, orders again');
    await heal(await run(['deploy'], sandbox));
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
    const plan = await run(['plan', '--out', file], sandbox);
    const told = plan.stdout + plan.stderr;
    expect(told).toContain('leads@acme.example.uat is here as leads@acme.example.full');
    expect(told).toContain('orders@acme.example.uat is here as 00x7Vqorders@acme.example.full');
    expect(told).toContain('Leads_oauthPlcy runs as leads@acme.example');
    await heal(await run(['deploy', '--plan', file], sandbox));
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
    for (const command of [['generate'], ['deploy']]) {
      expect(await run(command, production)).toMatchObject({ exitCode: 0 });
    }
    await refresh({ options: { connectedAppCreation: false } });
    const told = await run(['plan'], sandbox);
    expect(told.stderr).toContain('Leads runs as leads@acme.example');
    expect((await run(['deploy'], sandbox)).exitCode).toBe(0);
    confirmAddresses();
    expect(await run(['deploy'], sandbox)).toMatchObject({ stdout: expect.stringContaining('Nothing to do') });
    const { oauthConfig } = sandbox.state.metadata.get('ConnectedApp', 'Leads')!.body as Record<string, never>;
    const verified = await run(['verify'], sandbox, { SF_CLIENT_SECRET_LEADS: oauthConfig!['consumerSecret'] });
    expect(verified).toMatchObject({ exitCode: 0 });
    await production.stop();
    production = before;
  });
});
