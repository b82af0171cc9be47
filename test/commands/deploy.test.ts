import type { ProblemsError } from '../../generator/shared/problemsError.ts';
import { installComponent } from '../../org-simulator/metadataApi/components/installComponent.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type DeployRequest, deployRun, generateRun, pointTo } from './deployRun.ts';
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

/** Generates and deploys. */
async function deploy(request: Partial<DeployRequest> = {}) {
  await generateRun({ project, org, ...request });
  org.clearCalls();
  return deployRun({ project, org, ...request });
}

function writes(): readonly string[] {
  return org.calls.filter((call) => call.writes).map(({ kind }) => kind);
}

describe('deploy', () => {
  it.each([{ soap: true }, { rest: true }])('brings an empty org to what the files say, by %j', async (options) => {
    const run = await deploy({ options });
    expect(run).toMatchObject({ exitCode: 0, error: null });
    const [result] = run.environments;
    expect(result).toMatchObject({
      environment: 'prod',
      org: { id: org.state.orgId, username: org.admin.username, type: 'production' },
      dryRun: false,
      deployments: [
        { status: 'succeeded', components: 4 },
        { status: 'succeeded', components: 10 },
      ],
      unchanged: { components: 0, users: 0 },
      failed: [],
      skipped: [],
      notDone: [],
    });
    expect(result?.created.map(({ username }) => username)).toEqual([
      'erp-order-sync@acme.example',
      'web-lead-intake@acme.example',
    ]);
    expect(result?.assigned).toHaveLength(5);
    expect(writes()).toEqual([
      'metadata.deploy',
      'collections.create',
      'collections.create',
      'collections.create',
      'metadata.deploy',
    ]);
    expect(
      org.state.metadata.get('ExtlClntAppOauthConfigurablePolicies', 'Web_Lead_Intake_oauthPlcy')?.body,
    ).toMatchObject({
      clientCredentialsFlowUser: 'web-lead-intake@acme.example',
      commaSeparatedPermissionSet: 'Web_Lead_Intake',
    });
    const transport = org.calls.filter(({ kind }) => kind === 'metadata.deploy').map(({ path }) => path);
    expect(
      transport.every((path) => path.includes('rest' in options ? '/metadata/deployRequest' : '/services/Soap/m/')),
    ).toBe(true);
  });

  it('writes nothing the second time, and says so', async () => {
    await deploy();
    const before = orgContents(org);
    const run = await deploy();
    expect(run).toMatchObject({
      exitCode: 0,
      environments: [
        {
          deployed: [],
          created: [],
          updated: [],
          assigned: [],
          deployments: [],
          unchanged: { components: 14, users: 2 },
        },
      ],
    });
    expect(writes()).toEqual([]);
    expect(org.calls.length).toBeLessThan(20);
    expect(run.lines.at(-1)).toBe('  Nothing to do: the org is as the files say.');
    expect(orgContents(org)).toEqual(before);
  });

  it('says what it took away, and only then that nothing is left to do', async () => {
    await deploy();
    await project.edit(
      'integration-users/erp-order-sync.yaml',
      'permissionSets: [Shared_API_Read]',
      'permissionSets: []',
    );
    expect((await deploy()).lines.at(-1)).toBe('  1 assignment taken away.');
    await project.delete('integration-users/web-lead-intake.yaml');
    const ended = await deploy({ options: { allow: ['deletion', 'deactivation'] } });
    expect(ended.lines.at(-1)).toBe(
      '  1 user frozen, 1 token or session revoked, 2 assignments taken away, 2 users and apps changed, 1 user deactivated, 3 components deleted.',
    );
    expect((await deploy()).lines.at(-1)).toBe('  Nothing to do: the org is as the files say.');
  });

  it('deletes the profile that a definition gave up for one of the org, and is done in one run', async () => {
    await deploy();
    await project.edit(
      'integration-users/web-lead-intake.yaml',
      'login:\n  ipRanges:\n    - cidr: ${values.formEgress}\n      description: Form service egress\n',
      'profile:\n  use: Minimum Access - API Only Integrations\n',
    );
    const moved = await deploy({ options: { allow: ['deletion'] } });
    expect(moved).toMatchObject({ exitCode: 0, warnings: [] });
    expect(moved.lines.slice(-2)).toEqual(['  1 user updated.', '  1 component deleted.']);
    expect(org.state.metadata.get('Profile', 'Web Lead Intake Integration')).toBeUndefined();
    expect((await deploy()).lines.at(-1)).toBe('  Nothing to do: the org is as the files say.');
  });

  it('writes nothing the second time where profiles have login hours and apps are connected apps', async () => {
    const uat = await startOrg({ type: 'sandbox', connectedAppCreation: true });
    await pointTo(project, 'uat', uat);
    for (const name of ['erp-order-sync', 'web-lead-intake']) {
      const path = `integration-users/${name}.yaml`;
      const text = (await project.read(path)).replace(/^ {2}type: external-client-app.*$/m, '');
      await project.write(path, text.replace(/^app:/m, 'app:\n  type: connected-app'));
    }
    const request = { project, org: uat, environments: ['uat'] };
    await generateRun(request);
    const first = await deployRun(request);
    expect(first).toMatchObject({ exitCode: 0, environments: [{ failed: [], notDone: [] }] });
    expect(first.environments[0]?.deployed.map(({ type }) => type)).toContain('ConnectedApp');
    expect(uat.state.metadata.all('Profile').some(({ body }) => body['loginHours'] !== undefined)).toBe(true);
    uat.clearCalls();
    const second = await deployRun(request);
    await uat.stop();
    expect(second.environments[0]).toMatchObject({ deployed: [], unchanged: { users: 2 } });
    expect(uat.calls.filter((call) => call.writes)).toEqual([]);
  });

  it('deploys only what differs, in one deployment when nothing has to wait', async () => {
    await deploy();
    await project.edit(
      'integration-users/erp-order-sync.yaml',
      'read: [TotalAmount]',
      'read: [TotalAmount, Description]',
    );
    await project.edit('integration-users/web-lead-intake.yaml', 'Lead: [read, create]', 'Lead: [read]');
    const run = await deploy();
    expect(run.environments[0]?.deployed).toEqual([
      expect.objectContaining({
        fullName: 'Erp_Order_Sync',
        state: 'changed',
        changes: ['fieldPermissions[Order.Description].readable'],
      }),
      expect.objectContaining({ fullName: 'Web_Lead_Intake', changes: ['objectPermissions[Lead].allowCreate'] }),
    ]);
    expect(writes()).toEqual(['metadata.deploy']);
    expect(run.lines).toContain('    ~ PermissionSet Erp_Order_Sync');
    expect(run.lines.join('\n')).toMatch(/ {8}\+ Order\.Description: \+ Read +widens/);
    expect(run.lines).toContain('Plan: 2 to update; widens 1, narrows 1.');
  });

  it('leaves an assignment that it does not know alone, and says so', async () => {
    await deploy();
    const [user] = org.state.records.all('User').filter(({ Username }) => Username === 'web-lead-intake@acme.example');
    const [set] = org.state.records.all('PermissionSet').filter(({ Name }) => Name === 'Shared_API_Read');
    org.state.records.insert('PermissionSetAssignment', { AssigneeId: user!.Id, PermissionSetId: set!.Id });
    const run = await deploy();
    expect(run.warnings).toEqual([
      expect.stringContaining('web-lead-intake@acme.example also has the PermissionSet Shared_API_Read'),
    ]);
    expect(run.environments).toMatchObject([
      { unmanaged: [{ username: 'web-lead-intake@acme.example', name: 'Shared_API_Read' }] },
    ]);
    expect(writes()).toEqual([]);
  });

  it('renames a user whose name changes, and warns of a second one when nobody remembers the first', async () => {
    await deploy();
    await project.edit(
      'integration-users/web-lead-intake.yaml',
      'access:',
      'user: { username: web@acme.example }\naccess:',
    );
    const renamed = await deploy({ options: { dryRun: true } });
    expect(renamed.lines).toContain('    ~ User web@acme.example');
    expect(renamed.warnings).toEqual([]);
    await project.delete('force-app/prod/.retired');
    const run = await deploy({ options: { dryRun: true } });
    expect(run.lines).toContain('    + User web@acme.example');
    expect(run.warnings).toEqual([
      expect.stringContaining(
        'web@acme.example is a new user, but web-lead-intake@acme.example has the permission set of this integration',
      ),
    ]);
    const user = org.state.records.all('User').find(({ Username }) => Username === 'web-lead-intake@acme.example');
    org.state.records.update('User', user!.Id, { IsActive: false });
    expect((await deploy()).warnings).toEqual([]);
  });

  it('asks again for an e-mail address until its owner has confirmed it', async () => {
    await deploy();
    await project.edit(
      'integration-users/web-lead-intake.yaml',
      'access:',
      'user: { email: ops@acme.example }\naccess:',
    );
    for (const run of [await deploy(), await deploy()]) {
      expect(run).toMatchObject({ exitCode: 0, environments: [{ updated: [{ developerName: 'Web_Lead_Intake' }] }] });
      expect(run.warnings).toEqual([expect.stringContaining('only when somebody confirms it there within 72 hours')]);
    }
    const user = org.state.records.all('User').find(({ Username }) => Username === 'web-lead-intake@acme.example');
    expect(user?.['Email']).toBe('marketing-ops@acme.example');
    org.state.records.update('User', user!.Id, { Email: 'ops@acme.example' });
    expect((await deploy()).warnings).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it('takes away what somebody granted by hand', async () => {
    await deploy();
    const set = org.state.metadata.get('PermissionSet', 'Web_Lead_Intake')!;
    org.state.metadata.put({
      ...set,
      body: { ...set.body, userPermissions: [{ enabled: true, name: 'ViewAllData' }] },
    });
    const run = await deploy();
    expect(run.environments[0]?.deployed).toMatchObject([
      { fullName: 'Web_Lead_Intake', changes: ['userPermissions[ViewAllData].enabled'] },
    ]);
    expect(org.state.metadata.get('PermissionSet', 'Web_Lead_Intake')?.body['userPermissions'] ?? []).toEqual([]);
  });

  it('validates and keeps nothing with --dry-run', async () => {
    const before = orgContents(org);
    const run = await deploy({ options: { dryRun: true } });
    expect(run).toMatchObject({ exitCode: 0, environments: [{ dryRun: true, created: [], assigned: [] }] });
    expect(run.environments[0]?.deployed).toHaveLength(4);
    expect(run.environments[0]?.notDone).toContain('User web-lead-intake@acme.example');
    expect(run.lines.join('\n')).toContain('4 components validated; nothing was written');
    expect(writes()).toEqual([]);
    expect(orgContents(org)).toEqual(before);
  });

  it('deploys one integration with --only', async () => {
    const run = await deploy({ only: ['web-lead-intake'] });
    expect(run.exitCode).toBe(0);
    expect(run.environments[0]?.created.map(({ developerName }) => developerName)).toEqual(['Web_Lead_Intake']);
    expect(org.state.metadata.get('PermissionSet', 'Web_Lead_Intake')).toBeDefined();
    expect(org.state.metadata.get('PermissionSet', 'Erp_Order_Sync')).toBeUndefined();
  });

  it('deploys several environments one after the other', async () => {
    const uat = await startOrg({ type: 'sandbox' });
    await pointTo(project, 'uat', uat);
    const request = { project, org, environments: ['prod', 'uat'] };
    await generateRun(request);
    const run = await deployRun(request);
    await uat.stop();
    // The process environment names one org: the second environment is refused, and the first is told as done.
    expect(run).toMatchObject({ exitCode: 3, error: null, notStarted: [] });
    expect(run.environments).toMatchObject([{ environment: 'prod', notDone: [] }]);
    expect(run.failures).toMatchObject([
      { environment: 'uat', exitCode: 3, message: expect.stringContaining('does not match the environment uat') },
    ]);
    expect(uat.calls.filter((call) => call.writes)).toEqual([]);
  });
});

describe('deploy with an app that is managed elsewhere', () => {
  const VENDOR_APPS = [
    ['ExternalClientApplication', { label: 'Vendor' }],
    ['ConnectedApp', { label: 'A label, not the name', contactEmail: 'vendor@acme.example' }],
  ] as const;

  it.each(VENDOR_APPS)('pre-authorises the permission set for an %s, once', async (type, body) => {
    const { id } = installComponent(org.state, { type, fullName: 'Vendor_App', body });
    const existing = 'app:\n  type: existing\n  name: Vendor_App';
    await project.edit('integration-users/web-lead-intake.yaml', 'app:', existing);
    const run = await deploy({ only: ['web-lead-intake'] });
    expect(run).toMatchObject({
      exitCode: 0,
      environments: [
        { preauthorized: [{ developerName: 'Web_Lead_Intake', app: 'Vendor_App' }], failed: [], notDone: [] },
      ],
    });
    const set = org.state.records.all('PermissionSet').find(({ Name }) => Name === 'Web_Lead_Intake');
    const approvals = org.state.records.all('SetupEntityAccess').filter(({ SetupEntityId }) => SetupEntityId === id);
    expect(approvals.map(({ ParentId }) => ParentId)).toEqual([set?.Id]);
    const again = await deploy({ only: ['web-lead-intake'] });
    expect(again.environments[0]?.preauthorized).toEqual([]);
    expect(writes()).toEqual([]);
  });

  it('names an app that the org does not have, before anything is written', async () => {
    await project.edit('integration-users/web-lead-intake.yaml', 'app:', 'app:\n  type: existing\n  name: Vendor_App');
    const run = await deploy();
    expect((run.error as ProblemsError).problems).toMatchObject([
      {
        position: { file: 'integration-users/web-lead-intake.yaml' },
        keyPath: 'app.name',
        message: expect.stringContaining('"Vendor_App"'),
      },
    ]);
    expect(writes()).toEqual([]);
  });
});

describe('deploy refuses', () => {
  it('a folder that is not what the definitions say, before any call', async () => {
    await generateRun({ project, org });
    await project.edit('integration-users/web-lead-intake.yaml', 'read, create', 'read');
    const run = await deployRun({ project, org });
    expect(run).toMatchObject({
      exitCode: 3,
      error: { actions: [expect.stringContaining('npm run generate -- --env prod')] },
    });
    expect(run.error?.message).toContain(
      'force-app/prod/permissionsets/Web_Lead_Intake.permissionset-meta.xml is out of date',
    );
    expect(org.calls).toEqual([]);
  });

  it('a file that somebody edited by hand', async () => {
    await generateRun({ project, org });
    await project.edit(
      'force-app/prod/permissionsets/Web_Lead_Intake.permissionset-meta.xml',
      '<allowDelete>false',
      '<allowDelete>true',
    );
    expect(await deployRun({ project, org })).toMatchObject({ exitCode: 3 });
    expect(org.calls).toEqual([]);
  });

  it('another org than the environment describes, before anything is read or written', async () => {
    await project.edit('environments/prod.yaml', 'type: production', 'type: sandbox');
    const run = await deploy();
    expect(run).toMatchObject({
      exitCode: 3,
      error: { message: expect.stringContaining('org.type is sandbox, but this is a production org') },
    });
    expect(org.calls.map(({ kind }) => kind)).toEqual(['query', 'oauth.userinfo']);
  });

  it('missing --env, and both ways at once', async () => {
    expect((await deployRun({ project, org, environments: [] })).error?.message).toContain('--env is missing');
    expect((await deployRun({ project, org, options: { rest: true, soap: true } })).error?.message).toContain(
      'not both',
    );
    expect((await deployRun({ project, org, options: { wait: 'long' } })).error?.message).toContain(
      '--wait takes a number of minutes',
    );
  });

  it('a role that the org does not have, before anything is deployed', async () => {
    await project.edit('integration-users/erp-order-sync.yaml', 'role: Integrations', 'role: Nowhere');
    const run = await deploy();
    expect((run.error as ProblemsError).problems).toMatchObject([
      { position: { file: 'integration-users/erp-order-sync.yaml' }, message: expect.stringContaining('Nowhere') },
    ]);
    expect(writes()).toEqual([]);
  });
});

describe('deploy tells a refusal of the org in the reader’s terms', () => {
  const CLASS = ['Lead: [read, create]', 'Lead: [read, create]\n  apexClasses: [Briefly]'] as const;

  it('with the line of the definition, all at once and before the first write', async () => {
    await project.edit('integration-users/erp-order-sync.yaml', 'ERP_Status__c]', 'ERP_Status__c, Nowhere__c]');
    await project.edit('integration-users/web-lead-intake.yaml', ...CLASS);
    const run = await deploy();
    const text = (await project.read('integration-users/erp-order-sync.yaml')).split('\n');
    const line = text.findIndex((one) => one.includes('Nowhere__c')) + 1;
    expect((run.error as ProblemsError).problems).toMatchObject([
      {
        position: {
          file: 'integration-users/erp-order-sync.yaml',
          line,
          column: text[line - 1]!.indexOf('Nowhere__c') + 1,
        },
        keyPath: 'access.objects.Order.fields.edit[2]',
        message: expect.stringContaining('the object Order has no field "Nowhere__c"'),
      },
      { position: { file: 'integration-users/web-lead-intake.yaml' }, keyPath: 'access.apexClasses[0]' },
    ]);
    expect(writes()).toEqual([]);
  });

  it('with the line of the definition, where only the deployment finds it', async () => {
    await project.edit('integration-users/web-lead-intake.yaml', ...CLASS);
    const { Id } = org.state.records.insert('ApexClass', { Name: 'Briefly', NamespacePrefix: null });
    const before = orgContents(org);
    org.injectFault({
      on: ({ kind }) => {
        if (kind === 'metadata.deploy') org.state.records.remove('ApexClass', Id);
        return false;
      },
      effect: { kind: 'unavailable' },
    });
    const run = await deploy();
    expect((run.error as ProblemsError).problems).toMatchObject([
      {
        position: { file: 'integration-users/web-lead-intake.yaml' },
        keyPath: 'access.apexClasses[0]',
        message: expect.stringContaining('no ApexClass named Briefly'),
        fix: expect.stringContaining('Salesforce: '),
      },
    ]);
    expect(run.environments).toMatchObject([{ deployed: [], created: [], deployments: [{ status: 'failed' }] }]);
    expect(run.lines.join('\n')).toMatch(
      /The org refused the deployment 0Af\w+ and kept nothing of it[\s\S]*Not done: /,
    );
    expect(orgContents(org)).toEqual(before);
  });

  it('for a connected app that the org may not create, after a warning', async () => {
    await project.edit('integration-users/web-lead-intake.yaml', 'app:', 'app:\n  type: connected-app');
    const run = await deploy();
    expect(run.warnings.join('\n')).toContain('the org has no connected app Web_Lead_Intake');
    expect((run.error as ProblemsError).problems).toMatchObject([
      {
        keyPath: 'app.type',
        message: expect.stringContaining('does not allow new connected apps'),
        fix: expect.stringContaining('external-client-app'),
      },
    ]);
    expect(run.environments).toMatchObject([
      { created: [{}, {}], deployments: [{ status: 'succeeded' }, { status: 'failed' }] },
    ]);
  });

  it('and goes on from there when it is put right', async () => {
    await project.edit('integration-users/web-lead-intake.yaml', 'app:', 'app:\n  type: connected-app');
    await deploy();
    await project.edit('integration-users/web-lead-intake.yaml', 'app:\n  type: connected-app', 'app:');
    const run = await deploy();
    expect(run).toMatchObject({
      exitCode: 0,
      environments: [{ created: [], notDone: [], deployments: [{ components: 10 }] }],
    });
  });
});

describe('deploy when one user cannot be provisioned', () => {
  it('finishes the others, holds its app back, says why, and completes it when that is put right', async () => {
    const taken = org.state.records.all('User')[0]!;
    org.state.records.update('User', taken.Id, { CommunityNickname: 'web-lead-intake@acme.example' });
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 1, error: null });
    const [result] = run.environments;
    expect(result?.created.map(({ developerName }) => developerName)).toEqual(['Erp_Order_Sync']);
    expect(result?.failed).toMatchObject([{ developerName: 'Web_Lead_Intake', action: 'create the user' }]);
    expect(org.state.metadata.get('ExternalClientApplication', 'Erp_Order_Sync')).toBeDefined();
    expect(org.state.metadata.get('ExternalClientApplication', 'Web_Lead_Intake')).toBeUndefined();
    expect(result?.notDone).toContain('ExternalClientApplication Web_Lead_Intake');
    expect(run.lines.join('\n')).toMatch(
      /Not done for web-lead-intake@acme\.example: create the user\. .*nickname[\s\S]*Salesforce: /,
    );
    org.state.records.update('User', taken.Id, { CommunityNickname: 'somebody' });
    const again = await deploy();
    expect(again).toMatchObject({
      exitCode: 0,
      environments: [{ created: [{ developerName: 'Web_Lead_Intake' }], notDone: [], failed: [] }],
    });
  });
});

describe('deploy when it is stopped', () => {
  it('cancels the deployment in the org after Ctrl-C and says that nothing of it is kept', async () => {
    await generateRun({ project, org });
    const before = orgContents(org);
    const stop = new AbortController();
    const context = { signal: stop.signal };
    const reporter = {
      line: () => undefined,
      warn: () => undefined,
      progress: (text: string) => text.startsWith('Deploying') && stop.abort(),
    };
    const run = await deployRun({ project, org, context: { ...context, reporter } });
    expect(org.calls.map(({ kind }) => kind)).toContain('metadata.cancelDeploy');
    expect(run.error?.message).toMatch(
      /^Stopped: the deployment 0Af\w+ was cancelled in the org, which keeps nothing of it\.$/,
    );
    expect(orgContents(org)).toEqual(before);
    expect(await deployRun({ project, org })).toMatchObject({ exitCode: 0, environments: [{ notDone: [] }] });
  });

  it('stops before the next step when the org does not cancel, and tells what is done', async () => {
    await generateRun({ project, org });
    org.injectFault({ on: 'metadata.cancelDeploy', effect: { kind: 'unavailable' } });
    const stop = new AbortController();
    const progress = (text: string) => text.startsWith('Deploying') && stop.abort();
    const reporter = { line: () => undefined, warn: () => undefined, progress };
    const run = await deployRun({ project, org, context: { signal: stop.signal, reporter } });
    expect(run.error?.message).toMatch(/^Stopped before /);
    expect(run.environments).toMatchObject([{ deployments: [{ status: 'succeeded', components: 4 }], created: [] }]);
    expect(run.environments[0]?.notDone).toContain('User web-lead-intake@acme.example');
  });

  it('names the job and how to go on when it takes too long', async () => {
    const run = await deploy({ options: { wait: '0.000001' } });
    expect(run.error?.message).toMatch(/^The deployment 0Af\w+ is still running in the org after 0\.000001 minutes/);
    expect(run.error?.actions.join('\n')).toMatch(
      /sf project deploy report --job-id 0Af\w+[\s\S]*run the same command again/,
    );
    expect(run.environments).toMatchObject([{ deployments: [{ status: 'unfinished' }] }]);
  });
});
