import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MutableOrgState } from '../../../org-simulator/state/createOrgState.ts';
import { documentOf, NAME, type Pair, type RotationScene, rotationScene } from '../support/rotationScene.ts';
import { sharedScenes } from '../support/sharedScenes.ts';

const DAY = 86_400_000;
const STEPS = ['stage', 'rehearse', 'store', 'verify', 'promote', 'confirm', 'overlap', 'revoke'];

const scenes = sharedScenes(rotationScene);
let scene: RotationScene;
let former: Pair;

beforeEach(async () => {
  scene = await scenes.take();
  former = scene.oauth.consumer();
});
afterAll(() => scenes.stop());

async function stageByHand() {
  expect(await scene.call('POST', await scene.stagedUrl(), {})).toBe(201);
  return (await scene.staged())!;
}

async function expectRotated(): Promise<Pair> {
  const now = scene.oauth.consumer();
  expect(now).not.toEqual(former);
  expect(await scene.stored()).toEqual(documentOf(scene.oauth, now));
  expect(await scene.staged()).toBeNull();
  expect([await scene.logsIn(former), await scene.logsIn(now)]).toEqual([false, true]);
  return now;
}

it('puts another pair into the sink and the app, and revokes the former one', async () => {
  const rotation = await scene.rotate();
  expect(rotation).toMatchObject({ integration: 'erp', outcome: 'rotated', way: 'staged', gap: null, reason: '' });
  expect(rotation.steps.map(({ step }) => step)).toEqual(STEPS);
  expect(rotation.steps.at(-1)?.note).toMatch(
    /former key \w{8} deleted, and refused \(invalid_client_id: .*login with/,
  );
  await expectRotated();
});

it('leaves neither secrets in its record and result nor sessions in the org', async () => {
  const sessions = () => scene.oauth.org.state.records.all('AuthSession').map(({ Id }) => Id);
  const before = sessions();
  const rotation = await scene.rotate();
  const now = await expectRotated();
  const record = await readFile(join(scene.root, '.rotations/prod/erp.json'), 'utf8');
  const told = JSON.stringify(rotation) + record + scene.said.join('\n');
  for (const word of [former.secret, now.secret, former.key, now.key]) expect(told).not.toContain(word);
  expect(JSON.parse(record)).toMatchObject({ finishedAt: expect.any(String), compromised: false });
  expect(await readdir(join(scene.root, '.rotations/prod'))).toEqual(['erp.json']);
  const opened = sessions().filter((id) => !before.includes(id));
  // Of the two logins with which this test tried the pairs, one was let in.
  expect(opened).toHaveLength(1);
});

it('says so when all that was left of a rotation was its end', async () => {
  await scene.rotate();
  const second = scene.oauth.consumer();
  const file = join(scene.root, '.rotations/prod/erp.json');
  const record = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...record, finishedAt: null }));
  expect(await scene.rotate()).toMatchObject({
    outcome: 'rotated',
    reason: `This run ends the rotation of ${record.startedAt}, which was stopped after everything else was done.`,
  });
  expect(scene.oauth.consumer()).toEqual(second);
});

it('rotates again and again', async () => {
  await scene.rotate();
  const second = scene.oauth.consumer();
  expect((await scene.rotate()).steps.map(({ step }) => step)).toEqual(STEPS);
  expect(await scene.logsIn(second)).toBe(false);
  await expectRotated();
});

it('waits until a new key is known everywhere, and stores nothing before', async () => {
  scene = await scenes.take({ propagationDelay: 600_000 });
  former = scene.oauth.consumer();
  scene.oauth.wait(600_000);
  await scene.put(former);
  let waits = 0;
  const signal = new AbortController().signal;
  const onWait = () => {
    waits += 1;
    scene.oauth.wait(200_000);
  };
  const patience = () => ({ deadline: Date.now() + 2000, pause: 1, longest: 10, signal, onWait });
  const rotation = await scene.rotate({ patience });
  expect(rotation.outcome).toBe('rotated');
  expect(waits).toBeGreaterThan(1);
  await expectRotated();
});

it('leaves the sink alone when the new key does not become known in time, and goes on later', async () => {
  scene = await scenes.take({ propagationDelay: 600_000 });
  former = scene.oauth.consumer();
  scene.oauth.wait(600_000);
  await scene.put(former);
  const signal = new AbortController().signal;
  const patience = () => ({ deadline: Date.now(), pause: 1, longest: 1, signal, onWait: () => undefined });
  expect(await scene.rotate({ patience })).toMatchObject({
    outcome: 'failed',
    reason: expect.stringContaining('invalid_client_id'),
    steps: [{ step: 'stage' }],
  });
  expect(await scene.stored()).toEqual(documentOf(scene.oauth, former));
  const staged = await scene.staged();
  scene.oauth.wait(600_000);
  expect((await scene.rotate({ patience })).outcome).toBe('rotated');
  expect((await expectRotated()).key).toBe(staged?.key);
});

describe('what is found', () => {
  it('takes up a pair that was staged by hand, and says so', async () => {
    const { key } = await stageByHand();
    const rotation = await scene.rotate();
    expect(rotation).toMatchObject({
      outcome: 'rotated',
      reason: expect.stringMatching(/staged pair was there since 20/),
    });
    expect((await expectRotated()).key).toBe(key);
  });

  it('ends a former rotation that was made by hand, bringing the sink along first', async () => {
    await scene.put(former);
    const { url } = await stageByHand();
    expect(await scene.call('PATCH', url, { command: 'rotate' })).toBe(200);
    const rotation = await scene.rotate();
    expect(rotation).toMatchObject({
      outcome: 'rotated',
      reason: expect.stringContaining('this run ends that rotation'),
    });
    expect(rotation.steps.map(({ step }) => step)).toEqual(['store', 'confirm', 'overlap', 'revoke']);
    await expectRotated();
  });

  it('replaces a staged pair that has expired', async () => {
    await stageByHand();
    scene.oauth.wait(30 * DAY);
    expect((await scene.staged())?.state).toBe('Expired');
    expect((await scene.rotate()).outcome).toBe('rotated');
    await expectRotated();
  });

  it('gives programs the present pair at once when the sink has one that the app lost', async () => {
    await scene.put({ key: '3MVGone', secret: 'gone' });
    const signal = new AbortController().signal;
    const patience = () => ({ deadline: Date.now(), pause: 1, longest: 1, signal, onWait: () => undefined });
    const takeAway = scene.oauth.org.injectFault({ on: 'oauth.stage', times: 99, effect: { kind: 'unavailable' } });
    expect((await scene.rotate({ patience })).outcome).toBe('failed');
    takeAway();
    expect(await scene.stored()).toEqual(documentOf(scene.oauth, former));
    expect(scene.said.join()).toContain('The sink gave a key that the app does not have');
  });

  it('overwrites what is no login of this kind only when the new pair is proved', async () => {
    const text = JSON.stringify({ flow: 'jwt-bearer' });
    await scene.target.sink.write(NAME, text, { kind: 'absent', revision: null });
    expect((await scene.rotate()).outcome).toBe('rotated');
    await expectRotated();
  });

  it('changes a consumer secret that the sink has alone, too', async () => {
    const alone = { ...NAME, kind: 'client-secret' } as const;
    await scene.target.sink.write(alone, `${former.secret}\n`, { kind: 'absent', revision: null });
    const rotation = await scene.rotate();
    expect(rotation.reason).toContain('has the new secret, too');
    expect(await scene.target.sink.read(alone)).toMatchObject({ value: (await expectRotated()).secret });
  });

  it('puts no consumer secret alone where there is none', async () => {
    await scene.rotate();
    expect(await scene.target.sink.read({ ...NAME, kind: 'client-secret' })).toMatchObject({ kind: 'absent' });
  });
});

describe('the overlap', () => {
  it('is waited for when it is short', async () => {
    const begun = performance.now();
    expect((await scene.rotate({ overlap: 400 })).outcome).toBe('rotated');
    expect(performance.now() - begun).toBeGreaterThan(390);
    expect(scene.said.join()).toContain('Old and new both work for 1 s');
    await expectRotated();
  });

  it.each(['kept', 'lost'])('ends the run when it is long; a later run revokes, its record %s', async (record) => {
    const first = await scene.rotate({ overlap: 7 * DAY });
    expect(first).toMatchObject({
      outcome: 'overlapping',
      reason: expect.stringContaining('Old and new both work until 20'),
    });
    const now = scene.oauth.consumer();
    expect([await scene.logsIn(former), await scene.logsIn(now)]).toEqual([true, true]);
    expect(await scene.stored()).toEqual(documentOf(scene.oauth, now));
    scene.oauth.wait(6 * DAY);
    expect((await scene.rotate({ overlap: 7 * DAY })).outcome).toBe('overlapping');
    if (record === 'lost') await forget();
    scene.oauth.wait(DAY);
    const last = await scene.rotate({ overlap: 7 * DAY });
    expect(last.outcome).toBe('rotated');
    expect(scene.oauth.consumer()).toEqual(now);
    if (record === 'kept') expect(last.steps.map(({ step }) => step)).toEqual(STEPS);
    await expectRotated();
  });

  it('ends when Salesforce has removed the former pair by itself', async () => {
    await scene.rotate({ overlap: 7 * DAY });
    const now = scene.oauth.consumer();
    scene.oauth.wait(31 * DAY);
    const last = await scene.rotate({ overlap: 7 * DAY });
    expect(last).toMatchObject({
      outcome: 'rotated',
      steps: expect.arrayContaining([expect.objectContaining({ step: 'revoke' })]),
    });
    expect(scene.oauth.consumer()).toEqual(now);
  });
});

describe('a credential that others know', () => {
  const rows = (type: string) => scene.oauth.org.state.records.all(type);

  it('ends tokens and sessions besides', async () => {
    await scene.logsIn(former);
    const mine = () => rows('AuthSession').filter(({ UsersId }) => UsersId === scene.oauth.userId);
    expect(mine()).toHaveLength(1);
    const rotation = await scene.rotate({ compromised: true, overlap: 5000 });
    expect(rotation).toMatchObject({
      outcome: 'rotated',
      reason: expect.stringMatching(/Ended what was open: \d+ tokens and 1 sessions/),
    });
    expect(mine()).toEqual([]);
    await expectRotated();
  });

  it('is replaced also when a former rotation has to be ended first', async () => {
    await scene.rotate({ overlap: 7 * DAY });
    const leaked = scene.oauth.consumer();
    const rotation = await scene.rotate({ compromised: true });
    expect(rotation.outcome).toBe('rotated');
    expect(await scene.logsIn(leaked)).toBe(false);
    await expectRotated();
  });

  it('is replaced by a pair that was not there before', async () => {
    const { key, secret } = await stageByHand();
    expect((await scene.rotate({ compromised: true })).outcome).toBe('rotated');
    expect(await scene.logsIn({ key, secret })).toBe(false);
    await expectRotated();
  });
});

describe('a rehearsal', () => {
  it('changes nothing, and proves that the present login works', async () => {
    await scene.put(former);
    scene.oauth.org.clearCalls();
    const rotation = await scene.rotate({ dryRun: true });
    expect(rotation).toMatchObject({ outcome: 'rehearsed', steps: [] });
    expect(scene.said.join('\n')).toMatch(/gives logs in\nWould begin with: a new pair beside key \w{8}\nGap: none/);
    const writes = scene.oauth.org.calls.filter(({ writes: changes }) => changes).map(({ kind }) => kind);
    expect(writes).toEqual(['oauth.revoke']);
    expect(scene.oauth.consumer()).toEqual(former);
    expect((await readdir(scene.root)).sort()).toEqual(['.secrets']);
  });

  it('fails when the present login does not work', async () => {
    await scene.put({ ...former, secret: 'another' });
    expect(await scene.rotate({ dryRun: true })).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('The consumer secret is not the one the app has.'),
    });
  });
});

describe('what is not possible', () => {
  it('is told with the way by hand when the org does not hand out secrets', async () => {
    const { state } = scene.oauth.org;
    Object.assign((state as MutableOrgState).options, { clientSecretInRestApiAccess: false });
    const rotation = await scene.rotate();
    expect(rotation).toMatchObject({ outcome: 'not-rotatable', way: null, steps: [] });
    expect(rotation.reason).toContain(
      'FUNCTIONALITY_NOT_ENABLED: This feature is not currently enabled for this user.',
    );
    expect(rotation.actions.join('\n')).toMatch(
      /^By hand: in Setup > External Client App Manager > Erp > .*stage.*\nOr switch on "Allow access to External Client App consumer secrets.*View Client Secret.*read secrets by API\.$/,
    );
    expect(await readdir(scene.root)).toEqual(['.rotations']);
  });

  it('is an app that was not deployed yet', async () => {
    const user = { ...scene.target.user, developerName: 'Other' };
    expect(await scene.rotate({ neighbours: [user] }, { user })).toMatchObject({
      outcome: 'failed',
      reason: 'The org has no external client app Other.',
      actions: ['Run "npm run deploy -- --env prod --only erp" first.'],
    });
  });
});

async function forget(): Promise<void> {
  const { rm } = await import('node:fs/promises');
  await rm(join(scene.root, '.rotations'), { recursive: true });
}
