import { generateCommand } from '../../generator/commands/generate.ts';
import type { EnvironmentResult } from '../../generator/commands/generation/environmentResult.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';

const ERP = 'integration-users/erp-order-sync.yaml';
const LEAD = 'integration-users/web-lead-intake.yaml';

let project: ExampleProject;
beforeEach(async () => {
  project = await makeExampleProject();
  await generate();
});
afterEach(() => project.remove());

/** Lines that were said, warnings among them. */
let said: readonly string[] = [];

async function generate(check = false): Promise<{ exitCode: number; prod: EnvironmentResult }> {
  const lines: string[] = [];
  const context = {
    projectRoot: project.root,
    environments: ['prod'],
    only: [],
    targetOrg: null,
    processEnvironment: {},
    reporter: {
      line: (text: string) => void lines.push(text),
      progress: () => undefined,
      warn: (warning: unknown) => void lines.push(String(warning)),
    },
    signal: new AbortController().signal,
  };
  const { exitCode, result } = await generateCommand.run(context, { arguments: [], ...(check ? { check } : {}) });
  said = lines;
  return { exitCode, prod: (result as { environments: readonly EnvironmentResult[] }).environments[0]! };
}

/** The list without its heading, in words. */
async function retired(): Promise<readonly string[]> {
  const text = (await project.output())['prod/.retired'] ?? '';
  return text
    .split('\n')
    .slice(1, -1)
    .map((line) => line.replaceAll('\t', ' '));
}

describe('what generate remembers', () => {
  it('is everything of a definition that is gone: user, what he had, and each component', async () => {
    await project.delete(LEAD);
    const { prod } = await generate();
    expect(await retired()).toEqual([
      'web-lead-intake ExternalClientApplication Web_Lead_Intake',
      'web-lead-intake ExtlClntAppConfigurablePolicies Web_Lead_Intake_plcy',
      'web-lead-intake ExtlClntAppGlobalOauthSettings Web_Lead_Intake_glbloauth',
      'web-lead-intake ExtlClntAppOauthConfigurablePolicies Web_Lead_Intake_oauthPlcy',
      'web-lead-intake ExtlClntAppOauthSettings Web_Lead_Intake_oauth',
      'web-lead-intake PermissionSet Web_Lead_Intake web-lead-intake@acme.example',
      'web-lead-intake PermissionSet Web_Lead_Intake',
      'web-lead-intake PermissionSetLicense SalesforceAPIIntegrationPsl web-lead-intake@acme.example',
      'web-lead-intake Profile Web Lead Intake Integration',
      'web-lead-intake User web-lead-intake@acme.example',
    ]);
    expect(prod.retired).toHaveLength(10);
    expect(said).toContain(
      '  Retired: 10 things, web-lead-intake@acme.example among them. The next deployment of prod takes them out of its org.',
    );
  });

  it('is the same when the environment alone does without the definition', async () => {
    await project.edit('environments/prod.yaml', 'exclude: []', 'exclude: [web-lead-intake]');
    await generate();
    expect(await retired()).toHaveLength(10);
  });

  it('is what the user is no longer assigned, once', async () => {
    await project.edit(ERP, 'permissionSets: [Shared_API_Read]', 'permissionSets: []');
    await generate();
    expect(await retired()).toEqual(['erp-order-sync PermissionSet Shared_API_Read erp-order-sync@acme.example']);
    await project.edit(ERP, 'lastName: ERP Order Sync', 'lastName: ERP Orders');
    expect((await generate()).prod.retired).toEqual([]);
    expect(await retired()).toHaveLength(1);
  });

  it('is the user under his former name, with what he had under it', async () => {
    await project.edit(ERP, 'username: erp-order-sync@acme.example', 'username: erp@acme.example');
    await generate();
    expect(await retired()).toEqual([
      'erp-order-sync PermissionSet Erp_Order_Sync erp-order-sync@acme.example',
      'erp-order-sync PermissionSet Shared_API_Read erp-order-sync@acme.example',
      'erp-order-sync PermissionSetLicense SalesforceAPIIntegrationPsl erp-order-sync@acme.example',
      'erp-order-sync User erp-order-sync@acme.example',
    ]);
  });

  it('is the app when another kind of app takes its place, and the group that is no longer made', async () => {
    await project.edit(
      LEAD,
      '    Lead: [read, create]',
      '    Lead: [read, create]\n  group: { permissionSets: [Shared_API_Read] }',
    );
    await generate();
    expect(await retired()).toEqual([]);
    await project.edit(LEAD, '\n  group: { permissionSets: [Shared_API_Read] }', '');
    await project.edit(LEAD, 'flow: client-credentials', 'type: connected-app\n  flow: client-credentials');
    await generate();
    expect((await retired()).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      'ExternalClientApplication Web_Lead_Intake',
      'ExtlClntAppConfigurablePolicies Web_Lead_Intake_plcy',
      'ExtlClntAppGlobalOauthSettings Web_Lead_Intake_glbloauth',
      'ExtlClntAppOauthConfigurablePolicies Web_Lead_Intake_oauthPlcy',
      'ExtlClntAppOauthSettings Web_Lead_Intake_oauth',
      'PermissionSetGroup Web_Lead_Intake_Group web-lead-intake@acme.example',
      'PermissionSetGroup Web_Lead_Intake_Group',
    ]);
  });

  it('is forgotten when the definition comes back, whatever it is called then', async () => {
    const text = await project.read(LEAD);
    await project.delete(LEAD);
    await generate();
    await project.write('integration-users/web-leads.yaml', text);
    await project.edit(
      'integration-users/web-leads.yaml',
      'login:\n',
      'user: { username: web-lead-intake@acme.example }\nlogin:\n',
    );
    await project.edit(
      'integration-users/web-leads.yaml',
      'app:\n',
      'profile: { name: Web Lead Intake Integration }\napp:\n',
    );
    await generate();
    const left = await retired();
    expect(left).not.toContain('web-lead-intake User web-lead-intake@acme.example');
    expect(left).not.toContain('web-lead-intake Profile Web Lead Intake Integration');
    expect(left).toContain('web-lead-intake PermissionSet Web_Lead_Intake web-lead-intake@acme.example');
    await project.delete('integration-users/web-leads.yaml');
    await project.write(LEAD, text);
    await generate();
    expect((await retired()).filter((line) => line.startsWith('web-lead-intake '))).toEqual([]);
  });

  it('counts for --check, and is named when nothing else differs', async () => {
    await project.edit(ERP, 'permissionSets: [Shared_API_Read]', 'permissionSets: []');
    expect((await generate(true)).exitCode).toBe(2);
    await generate();
    expect((await generate(true)).exitCode).toBe(0);
    await project.write(
      'force-app/prod/.retired',
      `${(await project.output())['prod/.retired']}erp-order-sync\tUser\terp-order-sync@acme.example\n`,
    );
    const { exitCode, prod } = await generate(true);
    expect(exitCode).toBe(2);
    expect(prod.updated).toEqual(['force-app/prod/.retired']);
    await generate();
    expect(await retired()).toEqual(['erp-order-sync PermissionSet Shared_API_Read erp-order-sync@acme.example']);
  });

  it('warns when the file of a user was removed by hand, as nobody knows his name then', async () => {
    await project.delete(LEAD);
    await project.delete('force-app/prod/users/Web_Lead_Intake.user-meta.xml');
    const { prod } = await generate();
    expect(prod.unknown).toEqual(['force-app/prod/users/Web_Lead_Intake.user-meta.xml']);
    expect(said).toContainEqual(
      expect.stringContaining('was removed by hand, so the user that it described is not known'),
    );
    expect(await retired()).toContain('web-lead-intake Profile Web Lead Intake Integration');
  });
});
