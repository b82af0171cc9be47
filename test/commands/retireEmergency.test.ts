import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessCut } from '../../generator/retire/accessCut.ts';
import { ERP_USER, LEAD, LEAD_USER, type RetireScene, retireScene } from '../retire/support/retireScene.ts';
import { type RetireRequest, type RetireRun, retireRun } from './retireRun.ts';

let scene: RetireScene;
let nowhere: string;
beforeEach(async () => {
  [scene, nowhere] = await Promise.all([retireScene(), mkdtemp(join(tmpdir(), 'nowhere-'))]);
});
afterEach(async () => {
  await Promise.all([scene.stop(), rm(nowhere, { recursive: true })]);
});

async function emergency(request: Partial<RetireRequest>): Promise<RetireRun & { users: readonly AccessCut[] }> {
  scene.org.clearCalls();
  const run = await retireRun({ root: nowhere, org: scene.org, environments: [], ...request });
  return { ...run, users: (run.result as { users?: readonly AccessCut[] }).users ?? [] };
}

const freeze = (...username: string[]) => ({ options: { freezeOnly: true, username } });
const isFrozen = (username: string) =>
  scene.org.state.records.all('UserLogin').find((row) => row['UserId'] === scene.userId(username))?.['IsFrozen'];

/** A refresh token and an access token that came of it. */
function giveToken(username: string): { readonly deleteToken: string } {
  const deleteToken = 'delete-token-of-a-test';
  scene.org.state.records.insert('OauthToken', {
    UserId: scene.userId(username),
    AppName: 'Old Client',
    RequestToken: 'refresh-token-of-a-test',
    DeleteToken: deleteToken,
    UseCount: 3,
    LastUsedDate: null,
  });
  return { deleteToken };
}

describe('retire --freeze-only', () => {
  it('freezes, revokes and ends sessions in six calls, without any project', async () => {
    giveToken(LEAD_USER);
    scene.org.openSession(scene.userId(LEAD_USER));
    scene.org.openSession(scene.userId(LEAD_USER));
    const run = await emergency(freeze(LEAD_USER));
    expect(run).toMatchObject({ exitCode: 0, error: null });
    expect(run.users).toEqual([
      { username: LEAD_USER, frozen: 'done', revoked: ['Old Client'], sessions: 2, failures: [] },
    ]);
    expect(run.lines.at(-1)).toBe(`  ${LEAD_USER}: frozen; tokens revoked: Old Client; 2 sessions ended`);
    expect(scene.org.calls.map(({ kind }) => kind)).toHaveLength(6);
    expect(isFrozen(LEAD_USER)).toBe(true);
    expect(isFrozen(ERP_USER)).toBe(false);
    const left = (type: string, field: string) =>
      scene.org.state.records.all(type).filter((row) => row[field] === scene.userId(LEAD_USER));
    expect(left('OauthToken', 'UserId')).toEqual([]);
    expect(left('AuthSession', 'UsersId')).toEqual([]);
    expect(user(LEAD_USER)).toMatchObject({ IsActive: true });
  });

  it('freezes before it looks for tokens: none that comes in between is missed', async () => {
    await emergency(freeze(LEAD_USER));
    const [first, ...rest] = scene.org.calls.filter(({ kind }) => kind === 'composite');
    expect(first).toMatchObject({ writes: false });
    expect(rest).toHaveLength(1);
    expect(scene.org.calls).toHaveLength(4);
  });

  it('finds the user of an integration in a project whose definitions are broken', async () => {
    await scene.project.write(LEAD, 'label: {');
    await scene.project.write('integration-users/other.yaml', 'nonsense: [');
    const run = await emergency({
      root: scene.project.root,
      environments: ['prod'],
      only: ['web-lead-intake'],
      options: { freezeOnly: true },
    });
    expect(run).toMatchObject({ exitCode: 0, error: null, users: [{ username: LEAD_USER, frozen: 'done' }] });
  });

  it('finds the user of an integration that is gone from the definitions', async () => {
    await scene.project.delete(LEAD);
    await scene.generate();
    const run = await emergency({
      root: scene.project.root,
      environments: ['prod'],
      only: ['web-lead-intake'],
      options: { freezeOnly: true },
    });
    expect(run.users).toMatchObject([{ username: LEAD_USER, frozen: 'done' }]);
  });

  it('works with a broken environment file as long as something names the org', async () => {
    await scene.project.write('environments/prod.yaml', 'org: [');
    const run = await emergency({
      root: scene.project.root,
      environments: ['prod'],
      options: { freezeOnly: true, username: [LEAD_USER] },
    });
    expect(run).toMatchObject({ exitCode: 0, users: [{ frozen: 'done' }] });
    expect(run.warnings[0]).toContain('environments/prod.yaml cannot be read');
  });

  it('refuses an org that is not the environment’s', async () => {
    await scene.project.edit('environments/prod.yaml', 'type: production', 'type: sandbox');
    const run = await emergency({
      root: scene.project.root,
      environments: ['prod'],
      options: { freezeOnly: true, username: [LEAD_USER] },
    });
    expect(run.exitCode).toBe(3);
    expect(isFrozen(LEAD_USER)).toBe(false);
  });

  it('takes several users, tells of each, and fails for one that is not there', async () => {
    const run = await emergency(freeze(LEAD_USER, ERP_USER, 'nobody@acme.example', LEAD_USER.toUpperCase()));
    expect(run.exitCode).toBe(1);
    expect(run.users.map(({ username, frozen }) => `${username} ${frozen}`)).toEqual([
      `${LEAD_USER} done`,
      `${ERP_USER} done`,
      'nobody@acme.example unknown',
    ]);
    expect([isFrozen(LEAD_USER), isFrozen(ERP_USER)]).toEqual([true, true]);
  });

  it('refuses the user that it is connected as, and then touches nobody', async () => {
    const run = await emergency(freeze(LEAD_USER, scene.org.admin.username));
    expect(run.exitCode).toBe(3);
    expect(run.error?.message).toContain('nobody was frozen');
    expect(isFrozen(LEAD_USER)).toBe(false);
    expect(scene.org.calls.some(({ writes }) => writes)).toBe(false);
  });

  it('is harmless the second time', async () => {
    await emergency(freeze(LEAD_USER));
    const run = await emergency(freeze(LEAD_USER));
    expect(run).toMatchObject({ exitCode: 0, users: [{ frozen: 'already', revoked: [], sessions: 0, failures: [] }] });
  });

  it('never shows a token', async () => {
    const { deleteToken } = giveToken(LEAD_USER);
    scene.org.injectFault({ on: 'oauth.revoke', times: 99, effect: { kind: 'unavailable' } });
    const run = await emergency(freeze(LEAD_USER));
    expect(run.exitCode).toBe(1);
    expect(run.users[0]).toMatchObject({ frozen: 'done', revoked: [] });
    expect(JSON.stringify([run.result, run.lines, run.warnings, run.error])).not.toContain(deleteToken);
  });

  it.each([
    [{ username: [LEAD_USER] }, 'either --freeze-only or --unfreeze'],
    [{ freezeOnly: true, unfreeze: true, username: [LEAD_USER] }, 'either --freeze-only or --unfreeze'],
    [{ freezeOnly: true }, 'Say who'],
    [{ freezeOnly: true, username: [LEAD_USER], allow: ['deletion'] }, '--allow and --dry-run do not go with it'],
  ])('asks back when %j is not clear', async (options, text) => {
    const run = await emergency({ options });
    expect(run.error?.message).toContain(text);
    expect(scene.org.calls).toEqual([]);
  });

  it('says so when no user of the integration is known', async () => {
    const request = {
      root: scene.project.root,
      environments: ['prod'],
      only: ['other'],
      options: { freezeOnly: true },
    };
    expect((await emergency(request)).error?.message).toContain('knows no user of other');
  });
});

describe('retire --freeze-only, whatever call fails', () => {
  it.each(['unavailable', 'reset', 'row-lock'] as const)('once by %s, cuts the user off', async (kind) => {
    for (let at = 0; at < 6; at += 1) {
      giveToken(LEAD_USER);
      scene.org.openSession(scene.userId(LEAD_USER));
      await emergency({ options: { unfreeze: true, username: [LEAD_USER] } });
      const undo = scene.org.injectFault({
        skip: at,
        effect: kind === 'reset' ? { kind, done: true } : { kind },
      });
      await emergency(freeze(LEAD_USER));
      undo();
      expect(await emergency(freeze(LEAD_USER))).toMatchObject({ exitCode: 0 });
      const last = await emergency(freeze(LEAD_USER));
      expect(last).toMatchObject({ exitCode: 0, users: [{ frozen: 'already', revoked: [], sessions: 0 }] });
    }
  });
});

describe('retire --unfreeze', () => {
  it('lets the user log in again', async () => {
    await emergency(freeze(LEAD_USER));
    const run = await emergency({ options: { unfreeze: true, username: [LEAD_USER, ERP_USER] } });
    expect(run).toMatchObject({ exitCode: 0, users: [{ frozen: 'done' }, { frozen: 'already' }] });
    expect(isFrozen(LEAD_USER)).toBe(false);
  });
});

function user(username: string) {
  return scene.org.state.records.all('User').find((row) => row['Username'] === username);
}
