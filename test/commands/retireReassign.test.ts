import { ERP_USER, LEAD, LEAD_USER, type RetireScene, retireScene } from '../retire/support/retireScene.ts';
import { type RetireRun, retireRun } from './retireRun.ts';

const HEIR = 'heir@acme.example';
const PERSON = 'person@acme.example';
const ALLOWED = { allow: ['deletion', 'deactivation'] };
/** Elements that nobody changes, with what XML escapes. */
const REST = {
  caseCloseNotificationTemplate: 'unfiled$public/Closed & <done>',
  defaultCaseOwnerType: 'User',
  emailToCase: { enableEmailToCase: true, routingAddresses: [{ addressType: 'EmailToCase', routingName: 'Support' }] },
  notifyDefaultCaseOwner: true,
};

let scene: RetireScene;
beforeEach(async () => {
  scene = await retireScene();
  const { records } = scene.org.state;
  const profile = records.all('Profile').find((row) => row['Name'] === 'Standard User');
  for (const Username of [HEIR, PERSON]) {
    records.insert('User', { Username, IsActive: true, ProfileId: profile?.Id ?? null });
  }
  await scene.project.delete(LEAD);
  await scene.generate();
});
afterEach(() => scene.stop());

const user = (username: string) => scene.org.state.records.all('User').find((row) => row['Username'] === username);
const caseSettings = () => scene.org.state.metadata.get('Settings', 'Case')?.body;
const workItem = () => scene.org.state.records.all('ProcessInstanceWorkitem')[0];
const writes = () => scene.org.calls.filter((call) => call.writes).map(({ kind }) => kind);
const lines = ({ lines: all }: RetireRun, pattern: RegExp) => all.filter((line) => pattern.test(line));

async function retire(options: Readonly<Record<string, unknown>>, only: readonly string[] = []): Promise<RetireRun> {
  scene.org.clearCalls();
  return retireRun({ root: scene.project.root, org: scene.org, only, options: options as never });
}

/** The user of the lead intake is everything that somebody can be by API, and owns a job. */
function giveDuties(): void {
  const { records, metadata } = scene.org.state;
  const id = scene.userId(LEAD_USER);
  records.update('User', scene.userId(PERSON), { ManagerId: id, DelegatedApproverId: id });
  records.update('User', scene.userId(ERP_USER), { ManagerId: id });
  const instance = records.insert('ProcessInstance', { TargetObjectId: '00Q000000000001AAA', Status: 'Pending' });
  records.insert('ProcessInstanceWorkitem', { ProcessInstanceId: instance.Id, ActorId: id, OriginalActorId: id });
  const job = records.insert('CronJobDetail', { Name: 'Nightly leads', JobType: '7' });
  records.insert('CronTrigger', { CronJobDetailId: job.Id, OwnerId: id, State: 'WAITING' });
  const body = { ...REST, defaultCaseOwner: LEAD_USER.toUpperCase(), defaultCaseUser: LEAD_USER };
  metadata.put({ type: 'Settings', fullName: 'Case', id: 'x', body });
}

describe('retire --reassign-to', () => {
  it('shows what is handed over, and leaves to people what no API does', async () => {
    giveDuties();
    const run = await retire({ reassignTo: HEIR.toUpperCase(), dryRun: true });
    const values = (...fields: string[]) => fields.map((field) => `${field} ${LEAD_USER} → ${HEIR}`).join(', ');
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(lines(run, / reassign /)).toEqual([
      `  - reassign ProcessInstanceWorkitem 00Q000000000001AAA of ${LEAD_USER} (${values('ActorId')})`,
      `  - reassign User ${ERP_USER} of ${LEAD_USER} (${values('ManagerId')})`,
      `  - reassign User ${PERSON} of ${LEAD_USER} (${values('ManagerId', 'DelegatedApproverId')})`,
      `  - reassign CaseSettings Case of ${LEAD_USER} (${values('defaultCaseOwner', 'defaultCaseUser')})`,
    ]);
    const text = run.lines.join('\n');
    expect(text.indexOf('reassign CaseSettings')).toBeGreaterThan(text.indexOf('freeze UserLogin'));
    expect(text.indexOf('reassign CaseSettings')).toBeLessThan(text.indexOf('deactivate User'));
    expect(lines(run, /By hand/)).toEqual([expect.stringContaining('Nightly leads')]);
    expect(writes()).toEqual([]);
  });

  it('hands over before it deactivates, keeps all other settings, and finds nothing to do the second time', async () => {
    giveDuties();
    const run = await retire({ ...ALLOWED, reassignTo: HEIR });
    expect(run).toMatchObject({ exitCode: 0, error: null });
    const heir = scene.userId(HEIR);
    expect(user(PERSON)).toMatchObject({ ManagerId: heir, DelegatedApproverId: heir });
    expect(user(ERP_USER)).toMatchObject({ ManagerId: heir });
    expect(user(ERP_USER)?.['DelegatedApproverId'] ?? null).toBeNull();
    expect(workItem()).toMatchObject({ ActorId: heir, OriginalActorId: scene.userId(LEAD_USER) });
    expect(caseSettings()).toEqual({ ...REST, defaultCaseOwner: HEIR, defaultCaseUser: HEIR });
    expect(user(LEAD_USER)).toMatchObject({ IsActive: false });
    const again = await retire({ ...ALLOWED, reassignTo: HEIR });
    expect(again.lines).toContain('  Nothing to do: the org has none of what is retired.');
    expect(writes()).toEqual([]);
  });

  it('hands over from a user who is inactive already', async () => {
    scene.org.state.records.update('User', scene.userId(PERSON), { ManagerId: scene.userId(LEAD_USER) });
    expect(await retire(ALLOWED)).toMatchObject({ exitCode: 0, error: null });
    expect(user(PERSON)).toMatchObject({ ManagerId: scene.userId(LEAD_USER) });
    const run = await retire({ reassignTo: HEIR });
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(lines(run, / reassign /)).toHaveLength(1);
    expect(user(PERSON)).toMatchObject({ ManagerId: scene.userId(HEIR) });
  });

  it('needs no more to be allowed than without it', async () => {
    giveDuties();
    const run = await retire({ reassignTo: HEIR });
    expect(run.exitCode).toBe(3);
    expect(run.error?.actions[0]).toContain('--allow deletion --allow deactivation.');
    expect(writes()).toEqual([]);
  });

  it('leaves the user active when something was refused, says what, and goes on from there', async () => {
    giveDuties();
    const body = { ...REST, defaultCaseOwner: LEAD_USER, defaultCaseUser: 'gone@acme.example' };
    scene.org.state.metadata.put({ type: 'Settings', fullName: 'Case', id: 'x', body });
    const run = await retire({ ...ALLOWED, reassignTo: HEIR });
    expect(run.exitCode).toBe(1);
    expect(run.lines.join('\n')).toContain(
      `deactivate User ${LEAD_USER}: Not tried: not everything was handed over. The user stays active, and frozen.`,
    );
    expect(run.lines.join('\n')).toContain(
      'Salesforce: In field: defaultCaseUser - no User named gone@acme.example found',
    );
    expect(user(LEAD_USER)).toMatchObject({ IsActive: true });
    expect(caseSettings()).toEqual(body);
    const mended = { ...body, defaultCaseUser: scene.org.admin.username };
    scene.org.state.metadata.put({ type: 'Settings', fullName: 'Case', id: 'x', body: mended });
    expect(await retire({ ...ALLOWED, reassignTo: HEIR })).toMatchObject({ exitCode: 0, error: null });
    expect(user(LEAD_USER)).toMatchObject({ IsActive: false });
    expect(caseSettings()).toEqual({ ...mended, defaultCaseOwner: HEIR });
  });

  it('hands over from two users who were needed by one', async () => {
    const needed = { ManagerId: scene.userId(LEAD_USER), DelegatedApproverId: scene.userId(ERP_USER) };
    scene.org.state.records.update('User', scene.userId(PERSON), needed);
    const run = await retire({ ...ALLOWED, reassignTo: HEIR }, ['web-lead-intake', 'erp-order-sync']);
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(lines(run, / reassign /)).toHaveLength(2);
    const heir = scene.userId(HEIR);
    expect(user(PERSON)).toMatchObject({ ManagerId: heir, DelegatedApproverId: heir });
  });

  it('takes a lost answer for nothing: what was handed over is read back', async () => {
    giveDuties();
    scene.org.injectFault({
      on: ({ kind, writes: isWrite }) => isWrite && kind === 'collections.update',
      times: 2,
      effect: { kind: 'reset', done: true },
    });
    expect(await retire({ ...ALLOWED, reassignTo: HEIR })).toMatchObject({ exitCode: 0, error: null });
    expect(workItem()).toMatchObject({ ActorId: scene.userId(HEIR) });
    expect(user(LEAD_USER)).toMatchObject({ IsActive: false });
  });

  it('leaves to people what the successor himself needs', async () => {
    scene.org.state.records.update('User', scene.userId(HEIR), { ManagerId: scene.userId(LEAD_USER) });
    const run = await retire({ ...ALLOWED, reassignTo: HEIR });
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(lines(run, /By hand/)).toEqual([
      expect.stringMatching(/is the manager of heir@acme.example.*another one\. /),
    ]);
    expect(user(HEIR)).toMatchObject({ ManagerId: scene.userId(LEAD_USER) });
  });

  it.each([
    ['nobody@acme.example', 'the org has no user of this name.'],
    [LEAD_USER, 'this user is being retired.'],
    ['gone@acme.example', 'this user is inactive.'],
  ])('refuses %s before the first write: %s', async (reassignTo, why) => {
    scene.org.state.records.insert('User', { Username: 'gone@acme.example', IsActive: false });
    const run = await retire({ ...ALLOWED, reassignTo });
    expect(run.exitCode).toBe(3);
    expect(run.error?.message).toBe(`--reassign-to ${reassignTo}: ${why}`);
    expect(writes()).toEqual([]);
  });

  it('refuses an empty name, and to go with an emergency', async () => {
    expect((await retire({ reassignTo: ' ' })).error?.message).toBe(
      '--reassign-to takes the user name of who takes over.',
    );
    const frozen = await retire({ freezeOnly: true, username: [LEAD_USER], reassignTo: HEIR });
    expect(frozen.error?.message).toBe('--reassign-to does not go with it: freezing hands nothing over.');
    expect(scene.org.calls).toEqual([]);
  });
});

describe('retire without it', () => {
  it('names the option at what it would hand over, and nothing is handed over', async () => {
    giveDuties();
    const run = await retire({ ...ALLOWED });
    const offered = lines(run, /By hand/).filter((line) => line.includes('--reassign-to <username>'));
    expect(offered.map((line) => /Setup > .*|Home > .*/.exec(line)?.[0])).toEqual([
      'Home > Items to Approve > Reassign',
      'Setup > Users > Edit > Manager',
      'Setup > Users > Edit > Delegated Approver',
      'Setup > Support Settings > Default Case Owner',
      'Setup > Support Settings > Automated Case User',
    ]);
    expect(user(PERSON)).toMatchObject({ ManagerId: scene.userId(LEAD_USER) });
    expect(caseSettings()).toMatchObject({ defaultCaseUser: LEAD_USER });
    expect(run.exitCode).toBe(1);
  });
});
