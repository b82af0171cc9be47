import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { credentialsCommand } from '../../generator/commands/credentials.ts';
import { deployCommand } from '../../generator/commands/deploy.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { verifyCommand } from '../../generator/commands/verify.ts';
import { parseLoginDocument } from '../../generator/oauth/parseLoginDocument.ts';
import type { Rotation } from '../../generator/rotate/rotation.ts';
import type { ReceivedCall, SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type CommandRun, commandRun, type RunRequest } from '../commands/commandRun.ts';
import { type ScratchProject, scratchProject } from '../commands/support/scratchProject.ts';

interface Result {
  readonly environments: readonly { readonly environment: string; readonly integrations: readonly Rotation[] }[];
}

let project: ScratchProject;
let org: SimulatedOrg;

beforeAll(async () => {
  project = await scratchProject();
  org = await startOrg({ clientSecretInRestApiAccess: true, deploymentTime: 2 });
  const request = { project, org, environments: ['test'] };
  await commandRun(credentialsCommand, { ...request, options: { arguments: ['create'], keySize: '2048' } });
  await commandRun(generateCommand, request);
  expect(await commandRun(deployCommand, request)).toMatchObject({ error: null, exitCode: 0 });
});
afterAll(async () => {
  await org.stop();
  await project.remove();
});

const PACE = { retryDelay: 1, pollInterval: 2 };

function rotate(options: object = {}, more: Partial<RunRequest> = {}): Promise<CommandRun<Result>> {
  return commandRun<Result>(credentialsCommand, {
    project,
    org,
    environments: ['test'],
    only: ['leads'],
    ...more,
    options: { arguments: ['rotate'], overlap: '0', ...options },
    context: { pace: PACE, ...more.context },
  });
}

const SINK = () => join(project.root, '.secrets/test/leads.login.json');

interface Pair {
  readonly key: string;
  readonly secret: string;
}

function consumer(): Pair {
  const body = org.state.metadata.get('ExtlClntAppGlobalOauthSettings', 'Leads_glbloauth')?.body;
  return { key: String(body?.['consumerKey']), secret: String(body?.['consumerSecret']) };
}

/** What a program reads, with one read. */
async function stored(): Promise<Pair | null> {
  const login = parseLoginDocument(await readFile(SINK(), 'utf8').catch(() => ''));
  return login?.flow === 'client-credentials' ? { key: login.consumerKey, secret: login.consumerSecret } : null;
}

async function logsIn({ key, secret }: Pair): Promise<boolean> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: key, client_secret: secret });
  return (await fetch(`${org.url}/services/oauth2/token`, { method: 'POST', body })).status === 200;
}

/** A program that reads the sink and logs in every 20 ms, until it is stopped. Answers with how often, and what failed. */
function startClient() {
  let running = true;
  const failures: string[] = [];
  let logins = 0;
  const ended = (async () => {
    while (running) {
      const pair = await stored();
      logins += 1;
      if (pair === null || !(await logsIn(pair))) failures.push(pair === null ? 'no login' : 'refused');
      await sleep(20);
    }
  })();
  return {
    async stop() {
      running = false;
      await ended;
      return { failures, logins };
    },
  };
}

it('rotates, says each step, and tells no secret', async () => {
  const before = consumer();
  const { exitCode, result, lines } = await rotate();
  expect(exitCode).toBe(0);
  expect(lines.map((line) => line.trim().split(/ {2,}/).slice(0, 2).join(' ')).slice(2)).toEqual([
    'leads stage',
    'leads rehearse',
    'leads store',
    'leads verify',
    'leads promote',
    'leads confirm',
    'leads overlap',
    'leads revoke',
    'leads in test: rotated',
  ]);
  expect(result.environments).toMatchObject([
    { environment: 'test', integrations: [{ integration: 'leads', outcome: 'rotated', flow: 'client-credentials' }] },
  ]);
  const told = JSON.stringify([lines, result]);
  for (const { key, secret } of [before, consumer()]) {
    expect(told).not.toContain(key);
    expect(told).not.toContain(secret);
  }
  expect(await stored()).toEqual(consumer());
  expect([await logsIn(before), await logsIn(consumer())]).toEqual([false, true]);
});

it('leaves what verify takes from the sink', async () => {
  const verified = await commandRun(verifyCommand, { project, org, environments: ['test'], only: ['leads'] });
  expect(verified).toMatchObject({ error: null, exitCode: 0 });
});

it('rotates every integration of an environment, keys and secrets', async () => {
  const { exitCode, result } = await rotate({ keySize: '2048' }, { only: [] });
  expect(result.environments[0]?.integrations).toMatchObject([
    { integration: 'leads', flow: 'client-credentials', outcome: 'rotated', way: 'staged' },
    { integration: 'orders', flow: 'jwt-bearer', outcome: 'rotated' },
  ]);
  expect(exitCode).toBe(0);
  expect(await commandRun(verifyCommand, { project, org, environments: ['test'] })).toMatchObject({ exitCode: 0 });
});

it('rehearses without changing anything', async () => {
  org.clearCalls();
  const { exitCode, result } = await rotate({ dryRun: true });
  expect(exitCode).toBe(0);
  expect(result.environments[0]?.integrations).toMatchObject([{ outcome: 'rehearsed' }]);
  expect(new Set(org.calls.filter(({ writes }) => writes).map(({ kind }) => kind))).toEqual(new Set(['oauth.revoke']));
});

it('ends without a failure when the overlap is longer than a run waits', async () => {
  const { exitCode, result, lines } = await rotate({ overlap: '7d' });
  expect(exitCode).toBe(0);
  expect(result.environments[0]?.integrations[0]?.outcome).toBe('overlapping');
  expect(lines.join('\n')).toContain('leads in test: the new credential is in use, the old one still works');
  expect((await rotate()).result.environments[0]?.integrations[0]?.outcome).toBe('rotated');
});

it('refuses with exit code 3 the credential that it runs on', async () => {
  const [user] = org.state.records.all('User').filter(({ Username }) => Username === 'leads@acme.example');
  const own = { SF_ACCESS_TOKEN: org.openSession(user!.Id), SF_ORG_INSTANCE_URL: org.url };
  const { exitCode, lines } = await rotate({}, { context: { processEnvironment: own, pace: PACE } });
  expect(exitCode).toBe(3);
  expect(lines.join('\n')).toMatch(/refused, nothing was changed\n {2}This run is connected as leads@acme\.example/);
});

it.each([
  [{ overlap: 'soon' }, '--overlap takes a duration from 0 to 29d, not "soon".'],
  [{ overlap: '30d' }, '--overlap takes a duration from 0 to 29d, not "30d".'],
  [{ wait: 'long' }, '--wait takes minutes from 0 to 1440, not "long".'],
  [{ compromised: true, overlap: '1h' }, '--compromised leaves no overlap, and --overlap asks for one.'],
])('takes no %j', async (options, message) => {
  expect((await rotate(options)).error?.message).toBe(message);
});

/** What a killed run leaves behind, and the next one takes over when it has not been touched for five seconds. */
const LOCK = () => join(project.root, '.rotations/test/leads.json.lock');

/** As if it had not been touched for a minute. Throws when there is none. */
async function age(file: string): Promise<void> {
  const before = new Date(Date.now() - 60_000);
  await utimes(file, before, before);
}

/** The command in a process of its own, killed when a call of this kind arrives, after the org has worked on it. */
async function killAt(kind: string): Promise<ChildProcess['signalCode']> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(
    process.execPath,
    [join(process.cwd(), 'test/rotate/support/rotateProcess.ts'), project.root, '{"overlap":"0"}'],
    { env: { PATH, HOME, SF_ACCESS_TOKEN: org.admin.accessToken, SF_ORG_INSTANCE_URL: org.url }, stdio: 'inherit' },
  );
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const onCall = (call: Pick<ReceivedCall, 'kind'>) => {
    if (call.kind === kind) child.kill('SIGKILL');
    return false;
  };
  const takeAway = org.injectFault({ on: onCall, effect: { kind: 'reset', done: true } });
  await ended;
  takeAway();
  return child.signalCode;
}

const TAKES_ALL = process.env['FAULTS'] === 'all';

/** A process takes a second: FAULTS=all takes every change, and consumer/killed.test.ts every run. */
const KILLED = [
  ['oauth.rotate', 'kept'],
  ['oauth.stage', 'lost'],
  ['oauth.unstage', 'lost'],
] as const;

it.each(KILLED.slice(0, TAKES_ALL ? 3 : 1))(
  'is finished by the next run after its process was killed at %s, its record %s',
  async (kind, record) => {
    const before = consumer();
    const client = startClient();
    expect(await killAt(kind)).toBe('SIGKILL');
    if (record === 'lost') await rm(join(project.root, '.rotations'), { recursive: true });
    else if (!TAKES_ALL) await age(LOCK());
    const { exitCode, result } = await rotate();
    await sleep(100);
    const { failures, logins } = await client.stop();
    expect({ exitCode, failures, outcome: result.environments[0]?.integrations[0]?.outcome }).toEqual({
      exitCode: 0,
      failures: [],
      outcome: 'rotated',
    });
    expect(logins).toBeGreaterThan(10);
    expect(await stored()).toEqual(consumer());
    expect([await logsIn(before), await logsIn(consumer())]).toEqual([false, true]);
  },
);
