import { deployCommand } from '../../generator/commands/deploy.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import type { EnvironmentPlan } from '../../generator/commands/planning/runPlan.ts';
import { installComponent } from '../../org-simulator/metadataApi/components/installComponent.ts';
import { LEAD, LEAD_USER, type RetireScene, retireScene } from '../retire/support/retireScene.ts';
import { commandRun, writesOf } from './commandRun.ts';
import { deployRun } from './deployRun.ts';

let scene: RetireScene;
let vendor: string;

const EXISTING = 'app:\n  type: existing\n  name: Vendor_App\n';

beforeEach(async () => {
  scene = await retireScene();
  const body = { label: 'Vendor' };
  vendor = installComponent(scene.org.state, { type: 'ExternalClientApplication', fullName: 'Vendor_App', body }).id;
  await scene.project.edit(LEAD, 'app:\n', EXISTING);
  await scene.generate();
  const options = { allow: ['deletion', 'deactivation', 'beyond-policy', 'many-changes'] };
  expect(await deployRun({ project: scene.project, org: scene.org, options })).toMatchObject({ exitCode: 0 });
  expect(approvals()).toHaveLength(1);
});
afterEach(() => scene.stop());

const approvals = () =>
  scene.org.state.records.all('SetupEntityAccess').filter(({ SetupEntityId }) => SetupEntityId === vendor);
const run = <Result>(command: Parameters<typeof commandRun>[0], options = {}) =>
  commandRun<Result>(command, { project: scene.project, org: scene.org, options });
const changes = async () => {
  const { result } = await run<{ readonly environments: readonly EnvironmentPlan[] }>(planCommand);
  return result.environments[0]!.plan.changes;
};

describe('an app of others that a definition no longer names', () => {
  it('can be used no longer by the permission set of the integration, and stays itself', async () => {
    // Somebody else's permission set keeps it.
    const shared = scene.org.state.records.all('PermissionSet').find(({ Name }) => Name === 'Shared_API_Read')!;
    scene.org.state.records.insert('SetupEntityAccess', { ParentId: shared.Id, SetupEntityId: vendor });
    await scene.project.edit(LEAD, EXISTING, 'app:\n');
    await scene.generate();
    expect(await changes()).toContainEqual(
      expect.objectContaining({
        action: 'unassign',
        type: 'SetupEntityAccess',
        name: 'Vendor_App',
        integration: 'web-lead-intake',
        details: [expect.objectContaining({ effect: 'narrows' })],
      }),
    );
    expect(await run(deployCommand)).toMatchObject({ exitCode: 0, error: null });
    expect(approvals().map(({ ParentId }) => ParentId)).toEqual([shared.Id]);
    scene.org.clearCalls();
    expect(await changes()).toEqual([]);
    expect(await run(deployCommand)).toMatchObject({ exitCode: 0 });
    expect(writesOf(scene.org)).toEqual([]);
    expect(scene.org.state.metadata.get('ExternalClientApplication', 'Vendor_App')).toBeDefined();
  });

  it('is kept when it is named again', async () => {
    await scene.project.edit(LEAD, EXISTING, 'app:\n');
    await scene.generate();
    await scene.project.edit(LEAD, 'app:\n', EXISTING);
    await scene.generate();
    expect(await changes()).toEqual([]);
  });

  it('goes with the integration', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    expect(await run(deployCommand, { allow: ['deletion', 'deactivation'] })).toMatchObject({ exitCode: 0 });
    expect(approvals()).toEqual([]);
    expect(scene.org.state.records.all('User').find(({ Username }) => Username === LEAD_USER)).toMatchObject({
      IsActive: false,
    });
    expect(await changes()).toEqual([]);
  });
});
