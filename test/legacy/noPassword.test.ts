import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type CliRun, runCli } from '../commands/support/runCli.ts';
import { type ScratchProject, scratchProject } from '../commands/support/scratchProject.ts';
import { watchProcesses } from '../security/support/watchProcesses.ts';
import { addUser, legacyUser } from './support/legacyUser.ts';

jest.setTimeout(60_000);

// No words: each piece of it is looked for among all processes, and somebody may run `npm run org -- --password-flow`.
const FORMER = 'q7Rz4Kp9Xw2Lm8Tv5Bn3';

let project: ScratchProject;
let simulated: SimulatedOrg;
let store: string;

const kept = () => join(store, 'test_SF_PASSWORD_OLD_SYSTEM');

beforeAll(async () => {
  project = await scratchProject();
  store = await mkdtemp(join(tmpdir(), 'keeper-'));
  const keeper = join(process.cwd(), 'test/sinks/support/keeper.mjs');
  const program = (action: string) =>
    JSON.stringify([process.execPath, keeper, store, action, '{environment}/{variable}']);
  await project.write(
    'environments/test.yaml',
    `label: Test\nsinks:\n  all:\n    command:\n      write: ${program('write')}\n      read: ${program('read')}\n`,
  );
  await project.write(
    'integration-users/old-system.yaml',
    'label: Old System\nowner: team@acme.example\napp: none\naccess:\n  objects:\n    Account: [read]\n',
  );
  simulated = await startOrg({ soapLogin: 'enabled' });
  const user = legacyUser();
  const own = { username: 'old-system@acme.example', communityNickname: 'old-system' };
  addUser(simulated, { ...user, user: { ...user.user, ...own } });
});
beforeEach(() => writeFile(kept(), FORMER));
afterAll(async () => {
  await simulated.stop();
  await project.remove();
  await rm(store, { recursive: true });
});

/** At the highest log level. */
async function reset(environment: Readonly<Record<string, string>>, flags: readonly string[] = []): Promise<CliRun> {
  const line = ['credentials', 'legacy', '--env', 'test', '--only', 'old-system', '--reset-password'];
  return runCli([...line, '--project', project.root, ...flags], {
    SF_ACCESS_TOKEN: simulated.admin.accessToken,
    SF_ORG_INSTANCE_URL: simulated.url,
    SF_LOG_LEVEL: 'trace',
    SFDX_LOG_LEVEL: 'trace',
    ...environment,
  });
}

/** Pieces of a secret that can be no coincidence. */
function quotes(text: string, secret: string): boolean {
  const pieces = Array.from({ length: secret.length - 9 }, (_, start) => secret.slice(start, start + 10));
  return [...pieces, Buffer.from(secret).toString('base64').slice(0, 12)].some((piece) => text.includes(piece));
}

it('is printed or listed nowhere while a password is set by a program on its standard input', async () => {
  const watch = watchProcesses();
  const { exitCode, stdout, stderr } = await reset({}, ['--json']);
  const processes = watch.stop().join('\n');
  expect(exitCode).toBe(0);
  const password = (await readFile(kept(), 'utf8')).trim();
  expect(password).toHaveLength(32);
  expect(JSON.parse(stdout).result.environments[0].reset).toMatchObject({ outcome: 'set', readBack: true });
  const { argv, env } = JSON.parse(await readFile(join(store, 'seen'), 'utf8'));
  for (const text of [stdout, stderr, processes, JSON.stringify([argv, env])]) {
    expect(quotes(text, password)).toBe(false);
    expect(quotes(text, FORMER)).toBe(false);
  }
  if (process.platform === 'linux') expect(processes).toContain('--reset-password');
});

it('is not in what is said when the program quotes it and fails', async () => {
  const { exitCode, stdout, stderr } = await reset({ KEEPER_FAULT: 'echo' });
  expect(exitCode).toBe(1);
  const printed = stdout + stderr;
  expect(printed).toContain('please log in');
  expect(printed).toContain('The password in the org is the former one.');
  expect(printed).not.toMatch(/bad value: [^[]/);
  expect(quotes(printed, FORMER)).toBe(false);
});
