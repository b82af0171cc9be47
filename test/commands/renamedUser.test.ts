import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deployCommand } from '../../generator/commands/deploy.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import type { EnvironmentPlan } from '../../generator/commands/planning/runPlan.ts';
import { retireCommand } from '../../generator/commands/retire.ts';
import { ERP, ERP_USER, LEAD, LEAD_USER, type RetireScene, retireScene } from '../retire/support/retireScene.ts';
import { commandRun, writesOf } from './commandRun.ts';

const NEW_USER = 'svc-leads@acme.example';

let scene: RetireScene;
afterEach(() => scene.stop());

const users = () => scene.org.state.records.all('User');
const userOf = (username: string) => users().find((row) => row['Username'] === username);
const run = <Result>(command: Parameters<typeof commandRun>[0], options = {}) =>
  commandRun<Result>(command, { project: scene.project, org: scene.org, options });

async function plan() {
  const { exitCode, result, warnings } = await run<{ readonly environments: readonly EnvironmentPlan[] }>(planCommand);
  return { exitCode, warnings, plan: result.environments[0]!.plan };
}

/** The shipped example, deployed, with another user name in the definition of the web leads. */
async function renamed(): Promise<void> {
  scene = await retireScene();
  await scene.project.edit(LEAD, 'login:\n', `user: { username: ${NEW_USER} }\nlogin:\n`);
  await scene.generate();
  scene.org.clearCalls();
}

function fillLicense(): void {
  const { records } = scene.org.state;
  for (const { Id, TotalLicenses } of records.all('UserLicense')) {
    records.update('UserLicense', Id, { TotalLicenses: Math.min(Number(TotalLicenses), 2) });
  }
}

const holdings = (id: string) =>
  [
    ...scene.org.state.records.all('PermissionSetAssignment'),
    ...scene.org.state.records.all('PermissionSetLicenseAssign'),
  ]
    .filter((row) => row['AssigneeId'] === id)
    .map(({ Id }) => Id)
    .toSorted();

describe('a user whose name changes in the definition', () => {
  it('is renamed under its id, keeps what it holds, and needs no second seat', async () => {
    await renamed();
    fillLicense();
    const id = scene.userId(LEAD_USER);
    const held = holdings(id);
    const count = users().length;
    const first = await plan();
    expect(first.plan.dangers).toEqual([]);
    expect(first.plan.changes.filter(({ type }) => /^(User|Permission|UserLogin|Auth|Oauth)/.test(type))).toEqual([
      expect.objectContaining({
        action: 'update',
        type: 'User',
        name: NEW_USER,
        integration: 'web-lead-intake',
        details: expect.arrayContaining([expect.objectContaining({ path: 'Username', from: LEAD_USER, to: NEW_USER })]),
      }),
    ]);
    expect(await run(deployCommand)).toMatchObject({ exitCode: 0, error: null });
    expect(users()).toHaveLength(count);
    expect(scene.org.state.records.get('User', id)).toMatchObject({ Username: NEW_USER, IsActive: true });
    expect(holdings(id)).toEqual(held);
    const policies = scene.org.state.metadata.get('ExtlClntAppOauthConfigurablePolicies', 'Web_Lead_Intake_oauthPlcy');
    expect(policies?.body['clientCredentialsFlowUser']).toBe(NEW_USER);

    expect(await readFile(join(scene.project.root, 'force-app/prod/.retired'), 'utf8')).toContain(
      `\tUser\t${LEAD_USER}`,
    );
    scene.org.clearCalls();
    expect(await plan()).toMatchObject({ exitCode: 0, plan: { changes: [] } });
    expect(await run(deployCommand)).toMatchObject({ exitCode: 0 });
    expect(await run(retireCommand)).toMatchObject({ exitCode: 0 });
    expect(writesOf(scene.org)).toEqual([]);
  });

  it('is not cut off by a retirement that comes before the deployment', async () => {
    await renamed();
    expect(await run(retireCommand)).toMatchObject({ exitCode: 0 });
    expect(userOf(LEAD_USER)).toMatchObject({ IsActive: true });
    expect(writesOf(scene.org)).toEqual([]);
  });

  it('loses what the definition drops together with the old name, also when that comes later', async () => {
    scene = await retireScene();
    await scene.project.edit(ERP, ERP_USER, 'svc-erp@acme.example');
    await scene.project.edit(ERP, 'permissionSets: [Shared_API_Read]', 'permissionSets: []');
    await scene.generate();
    const id = scene.userId(ERP_USER);
    const held = holdings(id).length;
    const { plan: first } = await plan();
    expect(first.changes.filter(({ action }) => action === 'unassign')).toMatchObject([{ name: 'Shared_API_Read' }]);
    const heal = scene.org.injectFault({
      on: 'collections.delete',
      effect: { kind: 'request-limit' },
      times: 99,
    });
    expect(await run(deployCommand)).not.toMatchObject({ exitCode: 0 });
    expect(scene.org.state.records.get('User', id)).toMatchObject({ Username: 'svc-erp@acme.example' });
    expect(holdings(id)).toHaveLength(held);
    heal();
    expect((await plan()).plan.changes).toMatchObject([{ action: 'unassign', name: 'Shared_API_Read' }]);
    expect(await run(deployCommand)).toMatchObject({ exitCode: 0 });
    expect(holdings(id)).toHaveLength(held - 1);
    expect((await plan()).exitCode).toBe(0);
  });

  it('leaves a user who has the new name already alone, and retires the old one', async () => {
    await renamed();
    const { Id: _id, ...fields } = userOf(LEAD_USER)!;
    scene.org.state.records.insert('User', { ...fields, Username: NEW_USER, CommunityNickname: 'svc' });
    const { plan: first } = await plan();
    expect(first.changes).toContainEqual(expect.objectContaining({ action: 'deactivate', name: LEAD_USER }));
    expect(first.dangers.map(({ name }) => name)).toContain('deactivation');
  });

  it('takes no user who is inactive', async () => {
    await renamed();
    scene.org.state.records.update('User', scene.userId(LEAD_USER), { IsActive: false });
    expect((await plan()).plan.changes).toContainEqual(
      expect.objectContaining({ action: 'create', type: 'User', name: NEW_USER }),
    );
  });
});
