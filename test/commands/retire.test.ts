import { LEAD, LEAD_USER, type RetireScene, retireScene } from '../retire/support/retireScene.ts';
import { deployRun } from './deployRun.ts';
import { type RetireRequest, type RetireRun, retireRun } from './retireRun.ts';

let scene: RetireScene;
beforeEach(async () => {
  scene = await retireScene();
});
afterEach(() => scene.stop());

const ALLOWED = { allow: ['deletion', 'deactivation'] };

async function retire(request: Partial<RetireRequest> = {}): Promise<RetireRun> {
  scene.org.clearCalls();
  return retireRun({ root: scene.project.root, org: scene.org, ...request });
}

const writes = () => scene.org.calls.filter((call) => call.writes).map(({ kind }) => kind);
const user = (username: string) => scene.org.state.records.all('User').find((row) => row['Username'] === username);

describe('retire', () => {
  it('asks no org when nothing is retired', async () => {
    const run = await retire();
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(run.lines).toEqual(['prod  Nothing is retired.']);
    expect(scene.org.calls).toEqual([]);
  });

  it('refuses until deletion and deactivation are allowed by name, says what it would do, and writes nothing', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    const run = await retire();
    expect(run.exitCode).toBe(3);
    expect(run.error?.message).toContain('Nothing was retired: somebody has to allow it.');
    expect(run.error?.actions[0]).toBe(
      'If that is what you want, run the same command with --allow deletion --allow deactivation.',
    );
    expect(run.lines).toContain(`  - freeze UserLogin ${LEAD_USER} (IsFrozen false → true)`);
    expect(run.lines).toContain('  - delete Profile Web Lead Intake Integration');
    expect((await retire({ options: { allow: ['deletion'] } })).error?.actions[0]).toContain('--allow deactivation.');
    expect(writes()).toEqual([]);
  });

  it('carries it out, and finds nothing to do the second time', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    const run = await retire({ options: ALLOWED });
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(run.lines).toContain('prod  10 done, 0 not done');
    expect(user(LEAD_USER)).toMatchObject({ IsActive: false });
    const again = await retire();
    expect(again).toMatchObject({ exitCode: 0 });
    expect(again.lines).toContain('  Nothing to do: the org has none of what is retired.');
    expect(writes()).toEqual([]);
  });

  it('does the same by the REST API', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    expect(await retire({ options: { ...ALLOWED, rest: true } })).toMatchObject({ exitCode: 0, error: null });
    expect((await retire()).lines).toContain('  Nothing to do: the org has none of what is retired.');
  });

  it('writes nothing with --dry-run', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    const run = await retire({ options: { dryRun: true } });
    expect(run.exitCode).toBe(0);
    const [result] = (run.result as { environments: readonly { steps: readonly unknown[] }[] }).environments;
    expect(result?.steps).toHaveLength(10);
    expect(writes()).toEqual([]);
  });

  it('ends an integration that a definition still describes, and says that it comes back', async () => {
    const run = await retire({ only: ['web-lead-intake'], options: ALLOWED });
    expect(run.exitCode).toBe(0);
    expect(run.warnings).toContainEqual(
      expect.stringContaining('web-lead-intake is still described by integration-users/web-lead-intake.yaml for prod'),
    );
    expect(user(LEAD_USER)).toMatchObject({ IsActive: false });
    expect(user('erp-order-sync@acme.example')).toMatchObject({ IsActive: true });
    // Whether somebody comes back is for people to say: no deployment activates a user.
    const deployed = await deployRun({ project: scene.project, org: scene.org });
    expect(deployed.error).toMatchObject({
      problems: [{ message: expect.stringContaining(`the user ${LEAD_USER} exists but is inactive`) }],
    });
  });

  it('refuses names that were never generated, with the nearest one', async () => {
    const run = await retire({ only: ['web-lead-intak'], options: ALLOWED });
    expect(run.exitCode).toBe(1);
    expect(run.error?.actions[0]).toBe('Did you mean web-lead-intake?');
    expect(scene.org.calls).toEqual([]);
  });

  it('refuses a folder that is not what the definitions say: what is retired is what was reviewed', async () => {
    await scene.project.delete(LEAD);
    const run = await retire({ options: ALLOWED });
    expect(run.exitCode).toBe(3);
    expect(scene.org.calls).toEqual([]);
  });

  it('says what the org refused and what to do, and the same command goes on', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    const undo = scene.org.injectFault({
      on: ({ kind, writes: isWrite }) => isWrite && kind === 'collections.update',
      times: 99,
      effect: { kind: 'row-lock' },
    });
    const run = await retire({ options: ALLOWED });
    undo();
    expect(run.exitCode).toBe(1);
    const again = await retire({ options: ALLOWED });
    expect(again).toMatchObject({ exitCode: 0, error: null });
    expect(user(LEAD_USER)).toMatchObject({ IsActive: false });
  });
});

describe('deploy', () => {
  it('takes away an assignment that the definition no longer names, without any --allow', async () => {
    await scene.project.edit(
      'integration-users/erp-order-sync.yaml',
      'permissionSets: [Shared_API_Read]',
      'permissionSets: []',
    );
    await scene.generate();
    const held = () => scene.org.state.records.all('PermissionSetAssignment').length;
    const before = held();
    const run = await deployRun({ project: scene.project, org: scene.org });
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(held()).toBe(before - 1);
  });

  it('refuses the end of an integration until it is allowed, and then carries it out', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    expect((await deployRun({ project: scene.project, org: scene.org })).exitCode).toBe(3);
    expect(user(LEAD_USER)).toMatchObject({ IsActive: true });
    const run = await deployRun({ project: scene.project, org: scene.org, options: ALLOWED });
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(user(LEAD_USER)).toMatchObject({ IsActive: false });
    expect((await deployRun({ project: scene.project, org: scene.org })).exitCode).toBe(0);
  });
});
