import type { CommandOptions } from '../../generator/commands/command.ts';
import { installComponent } from '../../org-simulator/metadataApi/components/installComponent.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { rowsWith } from '../../org-simulator/state/indexRows.ts';
import { deployRun, generateRun, pointTo } from './deployRun.ts';
import { type ExampleProject, makeExampleProject } from './exampleProject.ts';

let project: ExampleProject;
let org: SimulatedOrg;

beforeEach(async () => {
  [project, org] = await Promise.all([makeExampleProject(), startOrg()]);
  await pointTo(project, 'prod', org);
});

afterEach(async () => {
  await Promise.all([project.remove(), org.stop()]);
});

const ERP = 'integration-users/erp-order-sync.yaml';

async function deploy(options: Partial<CommandOptions> = {}) {
  await generateRun({ project, org });
  org.clearCalls();
  return deployRun({ project, org, options });
}

/** A second run that finds nothing to do. */
async function expectSettled() {
  const { exitCode, environments } = await deploy();
  expect(exitCode).toBe(0);
  expect(environments[0]).toMatchObject({ deployed: [], created: [], updated: [], assigned: [], notDone: [] });
  expect(org.calls.filter((call) => call.writes)).toEqual([]);
}

describe('a permission set group', () => {
  const GROUP =
    '  group: { permissionSets: [Shared_API_Read], muting: { objects: { Product2: [read] } } }\n  permissionSetGroups: []';

  beforeEach(async () => {
    await project.edit(ERP, '  permissionSets: [Shared_API_Read] # existing sets to assign, not generated\n', '');
    await project.edit(ERP, '  permissionSetGroups: []', GROUP);
  });

  it('is deployed with its muting set, calculated, and assigned beside the generated set', async () => {
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 0, environments: [{ failed: [], notDone: [] }] });
    const deployed = run.environments[0]!.deployed.map(({ type, fullName }) => `${type} ${fullName}`);
    expect(deployed).toEqual(
      expect.arrayContaining([
        'MutingPermissionSet Erp_Order_Sync_Muting',
        'PermissionSetGroup Erp_Order_Sync_Group',
        'PermissionSet Erp_Order_Sync',
      ]),
    );
    const assigned = run.environments[0]!.assigned.map(({ kind, name }) => `${kind} ${name}`);
    expect(assigned).toContain('PermissionSetGroup Erp_Order_Sync_Group');
    expect(assigned).toContain('PermissionSet Erp_Order_Sync');
    expect(assigned).not.toContain('PermissionSet Shared_API_Read');

    const [group] = org.state.records.all('PermissionSetGroup');
    const [sum] = rowsWith(org.state.records.all('PermissionSet'), 'PermissionSetGroupId', group!.Id);
    const objects = rowsWith(org.state.records.all('ObjectPermissions'), 'ParentId', sum!.Id);
    expect(objects.map((row) => row['SobjectType']).toSorted()).toEqual(['Account', 'Order', 'Pricebook2']);
    await expectSettled();
  });

  it('is changed where only what it mutes or bundles changes', async () => {
    await deploy();
    await project.edit(ERP, 'muting: { objects: { Product2: [read] } }', 'muting: { userPermissions: [ViewSetup] }');
    const run = await deploy();
    expect(run.environments[0]?.deployed).toEqual([
      expect.objectContaining({
        type: 'MutingPermissionSet',
        state: 'changed',
        changes: ['objectPermissions[Product2].allowRead', 'userPermissions[ViewSetup].enabled'],
      }),
    ]);
    await project.edit(ERP, ', muting: { userPermissions: [ViewSetup] }', '');
    expect(await deploy()).toMatchObject({ exitCode: 3, error: { message: expect.stringContaining('deletion: ') } });
    expect((await deploy({ allow: ['deletion'] })).environments).toMatchObject([
      {
        deployed: [{ type: 'PermissionSetGroup', changes: ['mutingPermissionSets[Erp_Order_Sync_Muting]'] }],
        retired: [{ action: 'delete', type: 'MutingPermissionSet', name: 'Erp_Order_Sync_Muting' }],
      },
    ]);
    await expectSettled();
  });

  it('that names what the org does not have points at the definition', async () => {
    await project.edit(ERP, 'permissionSets: [Shared_API_Read], muting', 'permissionSets: [Shared_API_Raed], muting');
    const { error } = await deploy();
    expect(error?.details['problems']).toEqual([
      expect.objectContaining({
        keyPath: 'access.group.permissionSets[0]',
        position: expect.objectContaining({ file: ERP }),
        message: expect.stringContaining('no permission set "Shared_API_Raed"'),
        fix: 'Did you mean "Shared_API_Read"?',
      }),
    ]);
  });
});

describe('a role', () => {
  const ROLES = ['{ name: A_Orders, parent: Z_Hub }', '{ name: Z_Hub, label: Hub, parent: Integrations }'] as const;

  beforeEach(async () => {
    await project.edit(ERP, '  role: Integrations # UserRole DeveloperName; optional', `  role: ${ROLES[0]}`);
    await project.edit('integration-users/web-lead-intake.yaml', 'access:', `user:\n  role: ${ROLES[1]}\naccess:`);
  });

  it('is deployed with the role above it, and given to the user', async () => {
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 0, environments: [{ failed: [], notDone: [] }] });
    const role = (name: string) => org.state.records.all('UserRole').find((row) => row['DeveloperName'] === name);
    expect(role('Z_Hub')).toMatchObject({ Name: 'Hub', ParentRoleId: role('Integrations')?.Id });
    expect(role('A_Orders')).toMatchObject({ Name: 'A Orders', ParentRoleId: role('Z_Hub')?.Id });
    const user = org.state.records.all('User').find((row) => row['Username'] === 'erp-order-sync@acme.example');
    expect(user?.['UserRoleId']).toBe(role('A_Orders')?.Id);
    await expectSettled();
  });

  it('that the org refuses points at the definition', async () => {
    await project.edit('integration-users/web-lead-intake.yaml', 'parent: Integrations', 'parent: Integratoins');
    const { error } = await deploy();
    expect(error?.details['problems']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          keyPath: 'user.role',
          position: expect.objectContaining({ file: 'integration-users/web-lead-intake.yaml' }),
          fix: 'Did you mean "Integrations"?',
        }),
      ]),
    );
  });

  it('is deployed alone with the integration that is asked for', async () => {
    await generateRun({ project, org });
    const run = await deployRun({ project, org, only: ['web-lead-intake'] });
    expect(run.environments[0]?.deployed.map(({ fullName }) => fullName)).toContain('Z_Hub');
    expect(org.state.metadata.get('Role', 'A_Orders')).toBeUndefined();
  });
});

describe('a role that several integrations declare', () => {
  const LEADS = 'integration-users/web-lead-intake.yaml';
  const PATH = 'prod/roles/Shared.role-meta.xml';

  it('is generated once, and stays as long as one of them has it', async () => {
    await project.edit(ERP, '  role: Integrations # UserRole DeveloperName; optional', '  role: { name: Shared }');
    await project.edit(LEADS, 'access:', 'user: { role: { name: Shared } }\naccess:');
    await generateRun({ project, org });
    const output = await project.output();
    expect(output[PATH]).toContain('<name>Shared</name>');
    expect(output['prod/.generated']?.split('\n').filter((line) => line.includes('Shared.role'))).toEqual([
      expect.stringMatching(/^roles\/Shared\.role-meta\.xml\t\*\t/),
    ]);
    await generateRun({ project, org, only: ['web-lead-intake'] });
    expect(await project.output()).toEqual(output);
    await project.edit(LEADS, 'role: { name: Shared }', 'role: Integrations');
    await generateRun({ project, org, only: ['web-lead-intake'] });
    expect(await project.output()).toHaveProperty([PATH]);
    await project.edit(ERP, 'role: { name: Shared }', 'role: Integrations');
    await generateRun({ project, org });
    expect(await project.output()).not.toHaveProperty([PATH]);
  });
});

describe('policies of a profile', () => {
  const SESSION = '  session: { timeout: 30 minutes }';
  const POLICIES = `  passwordPolicy: { minimumLength: 15 characters }\n${SESSION}`;
  const SETTING = 'Erp_Order_Sync_profileSessionSetting';

  beforeEach(() =>
    project.edit(ERP, '  license: Salesforce Integration', `${POLICIES}\n  license: Salesforce Integration`),
  );

  it('are deployed when their profile is there, and with it from then on', async () => {
    const run = await deploy();
    expect(run).toMatchObject({ exitCode: 0, environments: [{ failed: [], notDone: [] }] });
    expect(run.environments[0]?.deployments.map(({ components }) => components)).toEqual([4, 2, 10]);
    expect(org.state.metadata.get('ProfileSessionSetting', SETTING)?.body).toMatchObject({ sessionTimeout: 30 });
    await expectSettled();
    await project.edit(ERP, 'timeout: 30 minutes', 'timeout: 1 hour');
    await project.edit(ERP, 'saturday: 08:00-12:00', 'saturday: none');
    const again = await deploy();
    expect(again.environments[0]?.deployed).toMatchObject([
      { type: 'ProfileSessionSetting', changes: ['sessionTimeout'] },
    ]);
    expect(again.environments[0]?.deployments).toHaveLength(1);
  });

  it('are named by a dry run that cannot validate them yet', async () => {
    await generateRun({ project, org });
    const run = await deployRun({ project, org, options: { dryRun: true } });
    expect(run.exitCode).toBe(0);
    expect(run.environments[0]?.notDone).toContain(`ProfileSessionSetting ${SETTING}`);
    expect(org.state.metadata.all('Profile').some(({ fullName }) => fullName === 'ERP Order Sync Integration')).toBe(
      false,
    );
  });

  it('that somebody set in Setup are refused before anything is written', async () => {
    await project.edit(ERP, SESSION, '');
    await deploy();
    await project.edit(ERP, '  license: Salesforce', `${SESSION}\n  license: Salesforce`);
    const body = {
      externalCommunityUserIdentityVerif: false,
      forceLogout: false,
      profile: 'erp order sync integration',
      sessionPersistence: false,
      sessionTimeout: 15,
      sessionTimeoutWarning: false,
    };
    installComponent(org.state, { type: 'ProfileSessionSetting', fullName: 'ERP_profileSessionSetting1', body });
    const { error } = await deploy();
    expect(error?.details['problems']).toMatchObject([
      {
        position: { file: ERP },
        message: expect.stringContaining('ERP_profileSessionSetting1'),
        fix: expect.stringContaining('profile.session'),
      },
    ]);
    expect(org.calls.filter((call) => call.writes)).toEqual([]);
  });
});
