import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EnvironmentLegacy } from '../../generator/commands/credentials/legacyEnvironment.ts';
import { credentialsCommand } from '../../generator/commands/credentials.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type CommandRun, commandRun, type RunRequest } from '../commands/commandRun.ts';
import { type ScratchProject, scratchProject } from '../commands/support/scratchProject.ts';
import { addLogin, addUser, legacyUser } from './support/legacyUser.ts';

type Run = CommandRun<{ readonly environments: readonly EnvironmentLegacy[] }>;

const FORMER = 'the-former-password-1A';

let project: ScratchProject;
let simulated: SimulatedOrg;
let userId: string;
let ordersId: string;

beforeAll(async () => {
  project = await scratchProject();
  await project.write(
    'integration-users/old-system.yaml',
    'label: Old System\nowner: team@acme.example\napp: none\naccess:\n  objects:\n    Account: [read]\n',
  );
});
afterAll(() => project.remove());

beforeEach(async () => {
  simulated = await startOrg();
  const named = (name: string) => {
    const user = legacyUser();
    const own = { username: `${name}@acme.example`, communityNickname: name, email: 'team@acme.example' };
    return addUser(simulated, { ...user, user: { ...user.user, ...own } }).Id;
  };
  userId = named('old-system');
  ordersId = named('orders');
});
afterEach(() => simulated.stop());

function run(options: Readonly<Record<string, unknown>> = {}, request: Partial<RunRequest> = {}): Promise<Run> {
  return commandRun(credentialsCommand, {
    project,
    org: simulated,
    environments: ['test'],
    ...request,
    options: { arguments: ['legacy'], ...options },
  });
}

/** Everything that people and programs are told. */
function told({ lines, progress, warnings, result, error }: Run): string {
  return JSON.stringify([lines, progress, warnings, result, error, error?.actions]);
}

const file = () => join(project.root, '.secrets/test/old-system.password');

describe('the report', () => {
  it('ends with 0 where nothing legacy was seen', async () => {
    addLogin(simulated, ordersId, { LoginType: 'Remote Access 2.0', ApiType: 'N/A', ApiVersion: 'N/A' });
    const { exitCode, result, lines } = await run();
    expect(exitCode).toBe(0);
    expect(result.environments).toMatchObject([{ environment: 'test', days: 184, reset: null }]);
    expect(lines.at(-1)).toBe('0 of 3 integrations with legacy logins in 184 days.');
  });

  it('ends with 2 where somebody logs in with a password, and says until when and what to do', async () => {
    addLogin(simulated, userId, { Application: 'Old ERP', ApiVersion: '35.0' });
    addLogin(simulated, userId, { Status: 'Failed: API security token required', ApiVersion: '35.0' });
    const { exitCode, result, lines } = await run({}, { only: ['old-system'] });
    expect(exitCode).toBe(2);
    expect(result.environments[0]?.integrations).toMatchObject([{ integration: 'old-system', legacy: true }]);
    const text = lines.map((line) => line.trim()).join(' ');
    expect(text).toContain('soap-login, Other Apex API, SOAP Partner 35.0, Old ERP, 1 login, 1 refused, latest');
    expect(text).toContain(
      'ends, Summer ’27: Salesforce retires login() of the SOAP API, versions 31.0 to 64.0. Its version ends in Summer ’28.',
    );
    expect(text).toContain('Failed: API security token required');
    expect(text).toContain('1 of 1 integration with legacy logins');
  });

  it('fits 100 columns, also with clients and addresses that are long', async () => {
    const long = 'A client whose name its vendor made as long as the field takes it';
    addLogin(simulated, userId, { Application: long.slice(0, 64), ClientVersion: '63.0.1 (build 2026-01-01)' });
    addLogin(simulated, ordersId, { LoginType: 'Remote Access 2.0', LoginSubType: 'OauthUsernamePassword' });
    addLogin(simulated, ordersId, { LoginType: 'Application', Status: 'Restricted IP' });
    const { exitCode, lines } = await run();
    expect(exitCode).toBe(2);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it('takes days that make sense only', async () => {
    for (const days of ['0', '185', 'all', '-1']) {
      const { exitCode, error } = await run({ days });
      expect(exitCode).toBe(1);
      expect(error?.message).toContain('--days takes a number from 1 to 184');
    }
    expect((await run({ days: '30' })).result.environments[0]?.days).toBe(30);
  });

  it('sets no password that was not asked for', async () => {
    addLogin(simulated, userId);
    expect(await run()).toMatchObject({ exitCode: 2 });
    expect(simulated.calls.filter(({ path }) => path.endsWith('/password'))).toEqual([]);
  });
});

describe('--reset-password', () => {
  it.each<[string, Partial<RunRequest>]>([
    ['every integration', {}],
    ['two integrations', { only: ['orders', 'old-system'] }],
    ['every environment', { environments: ['all'], only: ['old-system'] }],
    ['two environments', { environments: ['test', 'other'], only: ['old-system'] }],
  ])('refuses %s before it asks anybody', async (_, request) => {
    const { exitCode, error } = await run({ resetPassword: true }, request);
    expect(exitCode).toBe(3);
    expect(error?.message).toContain('one integration in one environment');
    expect(simulated.calls).toEqual([]);
  });

  it('refuses, with the reason, what would be of no use', async () => {
    const { exitCode, error } = await run({ resetPassword: true }, { only: ['orders'] });
    expect(exitCode).toBe(3);
    expect(error?.message).toMatch(/^No password was set for orders in test\. /);
    expect(error?.actions).not.toEqual([]);
    expect(simulated.calls.filter(({ path }) => path.endsWith('/password'))).toEqual([]);
  });

  describe('of a system that can do nothing better', () => {
    const reset = () => run({ resetPassword: true }, { only: ['old-system'] });

    beforeEach(async () => {
      await mkdir(join(project.root, '.secrets/test'), { recursive: true });
      await writeFile(file(), FORMER);
      // Whether login() is enabled is not told, then.
      simulated.injectFault({ on: 'soap.login', times: 99, effect: { kind: 'garbage', answer: 'page' } });
    });
    afterEach(() => rm(join(project.root, '.secrets'), { recursive: true, force: true }));

    it('sets it, says where it is and to whom the token goes, and shows it to nobody', async () => {
      const done = await reset();
      expect(done).toMatchObject({ exitCode: 0, error: null });
      const { reset: result } = done.result.environments[0] ?? {};
      expect(result).toMatchObject({ outcome: 'set', readBack: true, email: 'team@acme.example', place: file() });
      const password = await readFile(file(), 'utf8');
      expect(password).toHaveLength(32);
      expect((await stat(file())).mode & 0o777).toBe(0o600);
      expect(done.lines.join('\n')).toContain('Salesforce mails the token to team@acme.example.');
      expect(told(done)).not.toContain(password);
      expect(told(done)).not.toContain(FORMER);
      expect(done.lines.filter((line) => line.length > 100 && !line.includes(project.root))).toEqual([]);
    });

    it('ends with 1 when the org does not take it, and the former one is in its place again', async () => {
      simulated.injectFault({ on: ({ path }) => path.endsWith('/password'), effect: { kind: 'reset', done: false } });
      const done = await reset();
      expect(done.exitCode).toBe(1);
      expect(done.result.environments[0]?.reset).toMatchObject({ outcome: 'not-set', formerPutBack: true });
      expect(await readFile(file(), 'utf8')).toBe(FORMER);
      expect(told(done)).not.toContain(FORMER);
    });
  });
});
