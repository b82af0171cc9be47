import { installComponent } from '../../org-simulator/metadataApi/components/installComponent.ts';
import type { ExampleProject } from '../commands/exampleProject.ts';
import { ERP, ERP_USER, inShort, LEAD, LEAD_USER, type RetireScene, retireScene } from './support/retireScene.ts';

let scene: RetireScene;
afterEach(() => scene.stop());

const rows = (type: string) => scene.org.state.records.all(type);
const user = (username: string) => rows('User').find((row) => row['Username'] === username);
const names = (type: string) => scene.org.state.metadata.all(type).map(({ fullName }) => fullName);

/** Ends the web lead integration in the project, and returns what is planned. */
async function endLead() {
  await scene.project.delete(LEAD);
  await scene.generate();
  return scene.plan();
}

describe('an assignment that the definition no longer names', () => {
  it('is taken away, and nothing else is', async () => {
    scene = await retireScene();
    await scene.project.edit(ERP, 'permissionSets: [Shared_API_Read]', 'permissionSets: []');
    await scene.generate();
    expect(inShort((await scene.plan())?.steps ?? [])).toEqual([
      `unassign PermissionSetAssignment Shared_API_Read of ${ERP_USER}`,
    ]);
    expect((await scene.retire())?.failed).toEqual([]);
    expect(await scene.plan()).toEqual({ steps: [], kept: [], manualSteps: [] });
    expect(names('PermissionSet')).toContain('Shared_API_Read');
  });

  it('stays when the list is older than the files', async () => {
    scene = await retireScene();
    const line = `erp-order-sync\tPermissionSet\tShared_API_Read\t${ERP_USER}\nerp-order-sync\tUser\t${ERP_USER}\n`;
    await scene.project.write('force-app/prod/.retired', `${line}erp-order-sync\tPermissionSet\tErp_Order_Sync\n`);
    expect(await scene.plan()).toBeNull();
  });
});

describe('a group with its muting set, a role, and policies of the profile', () => {
  const richLead = async (project: ExampleProject) => {
    await project.edit(
      LEAD,
      '    Lead: [read, create]',
      '    Lead: [read, create]\n  group:\n    permissionSets: [Shared_API_Read]\n    muting: { objects: { Product2: [read] } }',
    );
    await project.edit(
      LEAD,
      'login:\n',
      'user: { role: { name: Web_Leads, parent: Integrations } }\nprofile:\n  name: "Web: Leads (EMEA)"\n  passwordPolicy: { minimumLength: 12 characters }\n  session: { timeout: 30 minutes }\nlogin:\n',
    );
  };

  it('go in an order in which each is free', async () => {
    scene = await retireScene(richLead);
    const plan = await endLead();
    expect(inShort(plan?.steps ?? []).filter((step) => /^(delete|update User)/.test(step))).toEqual([
      `update User ${LEAD_USER} Profile=Minimum Access - API Only Integrations UserRole=null`,
      'delete ExternalClientApplication Web_Lead_Intake',
      'delete PermissionSetGroup Web_Lead_Intake_Group',
      'delete ProfilePasswordPolicy Web_Lead_Intake_profilePasswordPolicy',
      'delete ProfileSessionSetting Web_Lead_Intake_profileSessionSetting',
      'delete MutingPermissionSet Web_Lead_Intake_Muting',
      'delete PermissionSet Web_Lead_Intake',
      'delete Profile Web%3A Leads %28EMEA%29',
      'delete Role Web_Leads',
    ]);
    const result = await scene.retire();
    expect(result?.failed).toEqual([]);
    expect(result?.deployments).toHaveLength(1);
    expect(await scene.plan()).toEqual({ steps: [], kept: [], manualSteps: [] });
    expect(user(LEAD_USER)).toMatchObject({ UserRoleId: null, IsActive: false });
    expect(names('PermissionSet')).toContain('Shared_API_Read');
    expect(names('Role')).toEqual(['Integrations']);
  });

  it('leave what others still have or name', async () => {
    scene = await retireScene(richLead);
    await scene.project.edit(
      ERP,
      'permissionSets: [Shared_API_Read]',
      'permissionSets: [Shared_API_Read, Web_Lead_Intake]',
    );
    const profile = rows('Profile').find((row) => row['Name'] === 'Web: Leads (EMEA)');
    const role = rows('UserRole').find((row) => row['DeveloperName'] === 'Web_Leads');
    scene.org.state.records.update('User', scene.userId(ERP_USER), { UserRoleId: role?.Id ?? null });
    scene.org.state.records.insert('User', {
      Username: 'old@acme.example',
      IsActive: false,
      ProfileId: profile?.Id ?? null,
    });
    const plan = await endLead();
    expect(plan?.kept.map(({ reason }) => reason).toSorted()).toEqual([
      'PermissionSet Web_Lead_Intake is not deleted: force-app/prod/users/Erp_Order_Sync.user-meta.xml still names it.',
      'Profile Web: Leads (EMEA) is not deleted: User old@acme.example still has it.',
      'ProfilePasswordPolicy Web_Lead_Intake_profilePasswordPolicy is not deleted: Profile Web: Leads (EMEA) stays.',
      'ProfileSessionSetting Web_Lead_Intake_profileSessionSetting is not deleted: Profile Web: Leads (EMEA) stays.',
      `Role Web_Leads is not deleted: User ${ERP_USER} still has it.`,
    ]);
    expect((await scene.retire())?.failed).toEqual([]);
    expect(names('PermissionSetGroup')).toEqual([]);
    expect(names('PermissionSet')).toContain('Web_Lead_Intake');
    expect((await scene.plan())?.steps).toEqual([]);
  });

  it('keep the set of a group that stays', async () => {
    scene = await retireScene();
    const body = { label: 'Others', permissionSets: ['Web_Lead_Intake'], hasActivationRequired: false };
    installComponent(scene.org.state, { type: 'PermissionSetGroup', fullName: 'Others', body });
    const plan = await endLead();
    expect(plan?.kept.map(({ reason }) => reason)).toEqual([
      'PermissionSet Web_Lead_Intake is not deleted: PermissionSetGroup Others still has it.',
    ]);
  });
});

describe('a user', () => {
  it('loses tokens, queues and whatever else somebody gave him', async () => {
    scene = await retireScene();
    const { records } = scene.org.state;
    const id = scene.userId(LEAD_USER);
    records.insert('OauthToken', { UserId: id, AppName: 'Old Client', RequestToken: 'r', DeleteToken: 'd' });
    const queue = records.insert('Group', { Name: 'Web leads', DeveloperName: 'Web_Leads', Type: 'Queue' });
    records.insert('GroupMember', { GroupId: queue.Id, UserOrGroupId: id });
    const shared = rows('PermissionSet').find((row) => row['Name'] === 'Shared_API_Read');
    records.insert('PermissionSetAssignment', {
      AssigneeId: id,
      PermissionSetId: shared?.Id ?? null,
      PermissionSetGroupId: null,
    });
    const plan = await endLead();
    expect(inShort(plan?.steps ?? [])).toEqual(
      expect.arrayContaining([
        `revoke OauthToken ${LEAD_USER} AppName=null`,
        `unassign PermissionSetAssignment Shared_API_Read of ${LEAD_USER}`,
        `unassign GroupMember Web_Leads of ${LEAD_USER}`,
      ]),
    );
    expect(JSON.stringify(plan)).not.toContain('"d"');
    expect((await scene.retire())?.failed).toEqual([]);
    expect(rows('OauthToken').filter((row) => row['UserId'] === id)).toEqual([]);
    expect(rows('GroupMember')).toEqual([]);
  });

  it('who cannot be deactivated stays frozen, and it is said where to look; afterwards it goes on', async () => {
    scene = await retireScene();
    const body = { defaultCaseOwner: LEAD_USER, defaultCaseOwnerType: 'User' };
    scene.org.state.metadata.put({ type: 'Settings', fullName: 'Case', id: 'x', body });
    await endLead();
    const result = await scene.retire();
    expect(result?.failed.map(({ step, platformText }) => `${step.action} ${step.name}: ${platformText}`)).toEqual([
      expect.stringContaining(`deactivate ${LEAD_USER}: FIELD_INTEGRITY_EXCEPTION: This user cannot be deactivated`),
    ]);
    expect(result?.failed[0]?.fix).toContain('Setup > Support Settings > Default Case Owner');
    expect(user(LEAD_USER)).toMatchObject({ IsActive: true });
    expect(rows('UserLogin').find((row) => row['UserId'] === scene.userId(LEAD_USER))).toMatchObject({
      IsFrozen: true,
    });
    expect(names('ExternalClientApplication')).not.toContain('Web_Lead_Intake');

    scene.org.state.metadata.remove('Settings', 'Case');
    expect((await scene.retire())?.failed).toEqual([]);
    expect(user(LEAD_USER)).toMatchObject({ IsActive: false });
  });

  it('of a licence without a profile to rest on keeps his, and it is said what to do by hand', async () => {
    scene = await retireScene();
    const rest = rows('Profile').find((row) => row['Name'] === 'Minimum Access - API Only Integrations');
    scene.org.state.records.update('Profile', rest?.Id ?? '', { Name: 'Renamed' });
    const plan = await endLead();
    expect(plan?.manualSteps).toEqual([
      {
        integration: 'web-lead-intake',
        what: expect.stringContaining(`Give ${LEAD_USER} another profile of the licence Salesforce Integration`),
        where: `Setup > Users > ${LEAD_USER} > Edit > Profile`,
      },
    ]);
    expect(plan?.kept.map(({ reason }) => reason)).toEqual([
      `Profile Web Lead Intake Integration is not deleted: User ${LEAD_USER} still has it.`,
    ]);
    expect((await scene.retire())?.failed).toEqual([]);
    expect(user(LEAD_USER)).toMatchObject({ IsActive: false });
  });

  it('whose name changes is left to the deployment, which renames him', async () => {
    scene = await retireScene();
    await scene.project.edit(ERP, 'username: erp-order-sync@acme.example', 'username: erp@acme.example');
    await scene.generate();
    expect(await scene.plan()).toEqual({ steps: [], kept: [], manualSteps: [] });
    expect(user(ERP_USER)).toMatchObject({ IsActive: true });
  });

  it('is needed for jobs, dashboards and approvals: what an API tells of it is said before the first write', async () => {
    scene = await retireScene();
    const { records } = scene.org.state;
    const id = scene.userId(LEAD_USER);
    const schedule = (Name: string, State: string) => {
      const job = records.insert('CronJobDetail', { Name, JobType: '7' });
      records.insert('CronTrigger', { CronJobDetailId: job.Id, OwnerId: id, State });
    };
    schedule('Nightly leads', 'WAITING');
    schedule('Long over', 'COMPLETE');
    records.insert('AsyncApexJob', { CreatedById: id, JobType: 'BatchApex', Status: 'Processing' });
    records.insert('AsyncApexJob', { CreatedById: id, JobType: 'Future', Status: 'Completed' });
    records.insert('Dashboard', { Title: 'Leads', RunningUserId: id });
    records.insert('Dashboard', { Title: 'Others', RunningUserId: scene.userId(ERP_USER) });
    const instance = records.insert('ProcessInstance', { TargetObjectId: '00Q000000000001AAA', Status: 'Pending' });
    records.insert('ProcessInstanceWorkitem', { ProcessInstanceId: instance.Id, ActorId: id });
    records.update('User', scene.userId(ERP_USER), { ManagerId: id, DelegatedApproverId: id });
    const plan = await endLead();
    expect(plan?.manualSteps.map(({ what, where }) => `${where}: ${what}`)).toEqual([
      `Setup > Scheduled Jobs: ${LEAD_USER} runs scheduled jobs, which fail once he is inactive: Nightly leads. Schedule them as another user, and delete his.`,
      `Setup > Apex Jobs: ${LEAD_USER} has Apex jobs under way, which may fail once he is inactive: BatchApex. Wait for them, or abort them.`,
      expect.stringContaining(
        `${LEAD_USER} is the running user of dashboards, which show nothing once he is inactive: Leads.`,
      ),
      expect.stringContaining(`${LEAD_USER} has to decide approvals of the records 00Q000000000001AAA`),
      expect.stringContaining(`${LEAD_USER} is the manager of ${ERP_USER}`),
      expect.stringContaining(`${LEAD_USER} is the delegated approver of ${ERP_USER}`),
    ]);
    expect((await scene.retire())?.failed).toEqual([]);
    expect((await scene.plan())?.manualSteps).toEqual([]);
  });

  it('who is the connected one is never touched, and that is said', async () => {
    scene = await retireScene();
    await scene.project.write('force-app/prod/.retired', `x\tUser\t${scene.org.admin.username}\n`);
    const plan = await scene.plan();
    expect(plan?.steps).toEqual([]);
    expect(plan?.kept[0]?.reason).toContain('connected as this very user');
    await scene.retire();
    expect(user(scene.org.admin.username)).toMatchObject({ IsActive: true });
  });
});
