import { inShort, LEAD, LEAD_USER, type RetireScene, retireScene } from './support/retireScene.ts';

let scene: RetireScene;
beforeEach(async () => {
  scene = await retireScene();
});
afterEach(() => scene.stop());

const rows = (type: string, field: string, value: unknown) =>
  scene.org.state.records.all(type).filter((row) => row[field] === value);

describe('the end of an integration', () => {
  it('asks nothing of an org when nothing ever ended', async () => {
    scene.org.clearCalls();
    expect(await scene.plan()).toBeNull();
    expect(scene.org.calls).toEqual([]);
  });

  it('is planned in the order that the platform accepts, as soon as the definition is gone', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    const plan = await scene.plan();
    expect(inShort(plan?.steps ?? [])).toEqual([
      `freeze UserLogin ${LEAD_USER} IsFrozen=true`,
      `revoke AuthSession ${LEAD_USER}`,
      `unassign PermissionSetAssignment Web_Lead_Intake of ${LEAD_USER}`,
      `unassign PermissionSetLicenseAssign SalesforceAPIIntegrationPsl of ${LEAD_USER}`,
      'update ExtlClntAppConfigurablePolicies Web_Lead_Intake_plcy isEnabled=false',
      `deactivate User ${LEAD_USER} IsActive=false`,
      `update User ${LEAD_USER} Profile=Minimum Access - API Only Integrations`,
      'delete ExternalClientApplication Web_Lead_Intake',
      'delete PermissionSet Web_Lead_Intake',
      'delete Profile Web Lead Intake Integration',
    ]);
    expect(plan?.kept).toEqual([]);
    expect(plan?.manualSteps).toEqual([]);
  });

  it('takes everything of it out of the org, and nothing of another one', async () => {
    const token = scene.org.openSession(scene.userId(LEAD_USER));
    const others = scene.org.state.metadata.all('PermissionSet').map(({ fullName }) => fullName);
    await scene.project.delete(LEAD);
    await scene.generate();
    const result = await scene.retire();
    expect(result?.failed).toEqual([]);
    expect(result?.deployments).toHaveLength(1);

    const [user] = rows('User', 'Username', LEAD_USER);
    expect(user).toMatchObject({ IsActive: false });
    expect(rows('Profile', 'Id', user?.['ProfileId'])[0]).toMatchObject({
      Name: 'Minimum Access - API Only Integrations',
    });
    expect(rows('UserLogin', 'UserId', user?.Id)[0]).toMatchObject({ IsFrozen: true });
    expect(rows('AuthSession', 'UsersId', user?.Id)).toEqual([]);
    expect(rows('PermissionSetLicenseAssign', 'AssigneeId', user?.Id)).toEqual([]);
    // The hidden set of his profile is all that he is left with.
    expect(rows('PermissionSetAssignment', 'AssigneeId', user?.Id)).toHaveLength(1);
    const answer = await fetch(`${scene.org.url}/services/data/v66.0/limits`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(401);

    const left = (type: string) => scene.org.state.metadata.all(type).map(({ fullName }) => fullName);
    expect(left('PermissionSet')).toEqual(others.filter((name) => name !== 'Web_Lead_Intake'));
    expect(left('Profile')).not.toContain('Web Lead Intake Integration');
    expect(left('Profile')).toContain('ERP Order Sync Integration');
    for (const type of ['ExternalClientApplication', 'ExtlClntAppOauthSettings', 'ExtlClntAppConfigurablePolicies']) {
      expect(left(type).filter((name) => name.startsWith('Web'))).toEqual([]);
      expect(left(type).filter((name) => name.startsWith('Erp'))).toHaveLength(1);
    }
    expect(rows('User', 'Username', 'erp-order-sync@acme.example')[0]).toMatchObject({ IsActive: true });
  });

  it('leaves nothing to do the second time, and says so in three calls', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    await scene.retire();
    scene.org.clearCalls();
    expect(await scene.plan()).toEqual({ steps: [], kept: [], manualSteps: [] });
    const calls = scene.org.calls.map(({ kind }) => kind).filter((kind) => kind !== 'metadata.checkRetrieveStatus');
    const connecting = ['query', 'oauth.userinfo'];
    expect(calls.toSorted()).toEqual([...connecting, 'query', 'query', 'metadata.retrieve'].toSorted());
  });

  it('is off the list when the definition comes back', async () => {
    const text = await scene.project.read(LEAD);
    await scene.project.delete(LEAD);
    await scene.generate();
    await scene.retire();
    await scene.project.write(LEAD, text);
    await scene.generate();
    expect(await scene.plan()).toBeNull();
  });
});
