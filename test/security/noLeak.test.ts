import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { createKey } from '../../generator/oauth/createKey.ts';
import type { Fault, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type Ended, runProgram } from '../cli/runProgram.ts';
import { readTree } from '../commands/support/readTree.ts';
import { type ScratchProject, scratchProject } from '../commands/support/scratchProject.ts';
import { watchProcesses } from './support/watchProcesses.ts';

jest.setTimeout(300_000);

/** Everything that makes this program, its libraries and Node talk. */
const LOUD = {
  SF_INTEGRATION_USERS_DEBUG: '1',
  SF_LOG_LEVEL: 'trace',
  SFDX_LOG_LEVEL: 'trace',
  SF_LOG_STDERR: 'true',
  JSFORCE_LOG_LEVEL: 'DEBUG',
  DEBUG: '*',
  NODE_DEBUG: 'undici,fetch,module_timer',
};

const WRONG_SECRET = 'plantedConsumerSecretThatIsWrong0123456789';
const REFRESH_TOKEN = 'plantedRefreshToken0123456789';
const URL_SECRET = 'plantedSecretInTheAuthUrl';

let project: ScratchProject;
let simulated: SimulatedOrg;
let folder: string;
let administrator: Readonly<Record<string, string>>;
let jwtKey: string;
let output = '';
let commandLines: readonly string[] = [];
let watch: ReturnType<typeof watchProcesses>;

/** Runs a command as text and, at the same time, as JSON; both must end with the code. */
async function run(command: string, code: number, how: RunOptions = {}): Promise<void> {
  const takeAway = how.fault === undefined ? undefined : simulated.injectFault(how.fault);
  const [text, json] = await Promise.all([start(command, how), start(`${command} --json`, how)]);
  takeAway?.();
  for (const ended of [text, json]) {
    output += ended.stdout + ended.stderr;
    expect({ command, how, ended }).toMatchObject({ ended: { code } });
  }
  JSON.parse(json.stdout);
}

function start(command: string, { environment = {}, node = [] }: RunOptions): Promise<Ended> {
  const home = { HOME: join(folder, 'home'), TMPDIR: join(folder, 'tmp') };
  const args = [...command.split(' '), '--env', 'test', '--project', project.root];
  return runProgram(args, { environment: { ...LOUD, ...home, ...administrator, ...environment }, node });
}

interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly fault?: Fault;
  readonly node?: readonly string[];
}

/** Consumer keys and secrets that the org has made. */
function consumers(): readonly string[] {
  return simulated.state.metadata
    .all('ExtlClntAppGlobalOauthSettings')
    .flatMap(({ body }) => [String(body['consumerKey']), String(body['consumerSecret'])]);
}

const consumerSecretOf = (app: string) =>
  String(simulated.state.metadata.get('ExtlClntAppGlobalOauthSettings', `${app}_glbloauth`)?.body['consumerSecret']);

/** Whole lines of a key: a part of it is a leak as well. */
const linesOf = (pem: string) => pem.split('\n').filter((line) => line.length > 40);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leaks-'));
  await Promise.all(['home', 'tmp'].map((name) => mkdir(join(folder, name))));
  project = await scratchProject();
  simulated = await startOrg({ clientSecretInRestApiAccess: true });
  administrator = { SF_ACCESS_TOKEN: simulated.admin.accessToken, SF_ORG_INSTANCE_URL: simulated.url };
  jwtKey = await createKey();
  watch = watchProcesses();
  await succeed();
  await fail();
  commandLines = watch.stop();
});
afterAll(async () => {
  await simulated.stop();
  await project.remove();
  await rm(folder, { recursive: true });
});

async function succeed(): Promise<void> {
  await run('credentials create', 0);
  await run('generate', 0);
  await run('lint', 0);
  await run(`plan --out ${project.root}/saved.plan.json --markdown ${project.root}/plan.md`, 2);
  await run('deploy --dry-run', 0);
  expect(await start('deploy', {})).toMatchObject({ code: 0 });
  await run('deploy', 0);
  await run(`deploy --plan ${project.root}/saved.plan.json`, 3);
  await run('drift', 0);
  await run('verify', 0);
  const key = await readFile(join(project.root, '.secrets/test/orders.key'), 'utf8');
  const inVariables = { SF_PRIVATE_KEY_ORDERS: key, SF_CLIENT_SECRET_LEADS: consumerSecretOf('Leads') };
  await run('verify', 0, { environment: inVariables });
}

async function fail(): Promise<void> {
  const instead = { SF_ACCESS_TOKEN: '' };
  const authUrl = `force://PlatformCLI:${URL_SECRET}:${REFRESH_TOKEN}@${new URL(simulated.url).host}`;
  const jwt = { ...instead, SF_CLIENT_ID: '3MVG9.unknown', SF_USERNAME: 'a@b.example' };
  await run('verify', 1, { environment: { SF_CLIENT_SECRET_LEADS: WRONG_SECRET, SF_PRIVATE_KEY_ORDERS: jwtKey } });
  await run('verify', 1, { environment: { SF_PRIVATE_KEY_ORDERS: jwtKey.slice(0, 400) } });
  await run('deploy', 1, { environment: { SF_ACCESS_TOKEN: `${simulated.admin.accessToken}x` } });
  await run('plan', 1, { environment: { SF_ACCESS_TOKEN: `${simulated.admin.accessToken}x` } });
  await run('drift', 1, { fault: { effect: { kind: 'unavailable' }, times: 100 } });
  await run('deploy', 1, { environment: { ...instead, SFDX_AUTH_URL: authUrl } });
  await run('deploy', 1, { environment: { ...instead, SFDX_AUTH_URL: `${authUrl}@broken` } });
  await run('deploy', 1, { environment: { ...jwt, SF_JWT_KEY: jwtKey } });
  await run('deploy', 1, { environment: { ...jwt, SF_JWT_KEY: jwtKey.slice(0, 900) } });
  await run('deploy', 1, { fault: { effect: { kind: 'unavailable' }, times: 100 } });
  await run('deploy', 1, { fault: { effect: { kind: 'expired-session' }, times: 100 } });
  await run('verify', 1, { fault: { on: 'oauth.token', effect: { kind: 'reset', done: true }, times: 100 } });
  await run('verify', 1, { fault: { on: 'metadata.readMetadata', effect: { kind: 'request-limit' }, times: 100 } });
  await run('deploy', 1, { node: ['--import', await crashingLibrary()], environment: { SF_JWT_KEY: jwtKey } });
}

/** Throws, where nobody waits for it and as soon as the program listens, an error that quotes what it was given. */
async function crashingLibrary(): Promise<string> {
  const file = join(folder, 'crash.mjs');
  const quoted = '`${process.env.SF_ACCESS_TOKEN} ${process.env.SF_JWT_KEY} Bearer ${process.env.SF_ACCESS_TOKEN}`';
  const lines = [
    'const timer = setInterval(() => {',
    "  if (process.listenerCount('uncaughtException') === 0) return;",
    '  clearInterval(timer);',
    `  throw new Error(${quoted});`,
    '}, 2);',
  ];
  await writeFile(file, lines.join('\n'));
  return file;
}

async function secrets(): Promise<readonly string[]> {
  const made = await readFile(join(project.root, '.secrets/test/orders.key'), 'utf8');
  const planted = [WRONG_SECRET, REFRESH_TOKEN, URL_SECRET, simulated.admin.accessToken];
  const basic = consumers().map((text) => Buffer.from(`:${text}`).toString('base64').slice(4, -4));
  return [...planted, ...consumers(), ...basic, ...linesOf(made), ...linesOf(jwtKey)];
}

/** Secrets that a text holds; told by their first letters, so that a failing test does not print them either. */
async function leaks(text: string): Promise<readonly string[]> {
  return (await secrets()).filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 12)}…`);
}

it('plants secrets of every kind', async () => {
  expect((await secrets()).every((secret) => secret.length > 15)).toBe(true);
  expect(consumers()).toHaveLength(4);
  expect(output).toContain('Something went wrong that this program did not foresee');
});

it('prints no secret, in success and in failure, as text and as JSON, as loud as can be', async () => {
  expect(await leaks(output)).toEqual([]);
  expect(output.match(/\beyJ[\w-]{20,}|PRIVATE KEY-----/g) ?? []).toEqual([]);
});

it('writes no secret into a file but the keys into theirs', async () => {
  const files = { ...(await readTree(project.root)), ...(await readTree(folder)) };
  const holding: string[] = [];
  for (const [path, text] of Object.entries(files)) if ((await leaks(text)).length > 0) holding.push(path);
  expect(holding).toEqual(['.secrets/test/orders.key']);
});

it('leaves nothing in the folder for temporary files', async () => {
  expect(await readTree(join(folder, 'tmp'))).toEqual({});
});

it('passes no secret as an argument to any process', async () => {
  if (process.platform !== 'linux') return;
  expect(commandLines.some((line) => line.includes('launch.js deploy'))).toBe(true);
  expect(await leaks(commandLines.join('\n'))).toEqual([]);
});
