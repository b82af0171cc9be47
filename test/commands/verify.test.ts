import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { createKey } from '../../generator/oauth/createKey.ts';
import { logIn } from '../../generator/oauth/logIn.ts';
import { readConsumerKeys } from '../../generator/oauth/readConsumerKeys.ts';
import type { ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import { createFileSink } from '../../generator/sinks/file/createFileSink.ts';
import { probeObject } from '../../generator/verify/probeObject.ts';
import { verifyIntegrations } from '../../generator/verify/verifyIntegrations.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { clientCredentialsApp, resolvedUserOf } from '../oauth/support/resolvedUserOf.ts';
import { connectTo } from '../provision/support/connectTo.ts';
import { type CliRun, runCli } from './support/runCli.ts';
import { type ScratchProject, scratchProject } from './support/scratchProject.ts';

jest.setTimeout(60_000);

let project: ScratchProject;
let simulated: SimulatedOrg;
let environment: Record<string, string>;
/** Everything that was printed by any run, for the test that no secret is in it. */
let printed = '';

async function run(command: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  const result = await runCli([...command, '--env', 'test', '--project', project.root], { ...environment, ...more });
  printed += result.stdout + result.stderr;
  return result;
}

const bodyOf = (app: string) =>
  simulated.state.metadata.get('ExtlClntAppGlobalOauthSettings', `${app}_glbloauth`)?.body;
const secretOfLeads = () => ({ SF_CLIENT_SECRET_LEADS: String(bodyOf('Leads')?.['consumerSecret']) });

const PASSED = 'passed|identity 3, object 4, field 1, permission 1, not granted 1, user interface 2, clock 1, token 1';
const NOT_TRIED =
  'not tried|login range|login from outside refused: the definition has no login.ipRanges: every address may log in';

beforeAll(async () => {
  project = await scratchProject();
  simulated = await startOrg();
  environment = { SF_ACCESS_TOKEN: simulated.admin.accessToken, SF_ORG_INSTANCE_URL: simulated.url };
  for (const command of [['credentials', 'create'], ['generate'], ['deploy', '--no-verify']]) {
    expect(await run(command)).toMatchObject({ exitCode: 0 });
  }
});
afterAll(async () => {
  await simulated.stop();
  await project.remove();
});

describe('the command', () => {
  it('proves both flows', async () => {
    const { exitCode, stdout } = await run(['verify'], secretOfLeads());
    expect(exitCode).toBe(0);
    const { orgId } = simulated.state;
    expect(stdout.split('\n').map((line) => line.trim().replace(/ {2,}/g, '|'))).toEqual([
      `test|Acme (${orgId}, ${simulated.url})`,
      `leads|client-credentials|verified|login, user name leads@acme.example, org id ${orgId}`,
      PASSED,
      NOT_TRIED,
      `orders|jwt-bearer|verified|login, user name orders@acme.example, org id ${orgId}`,
      PASSED,
      NOT_TRIED,
      '',
    ]);
    expect(simulated.state.records.all('LoginHistory')).toHaveLength(2);
  });

  it('changes nothing in the org, and leaves no token behind', async () => {
    const sessions = () => simulated.state.records.all('AuthSession').map(({ Id }) => Id);
    const before = sessions();
    simulated.clearCalls();
    await run(['verify', '--only', 'orders']);
    expect(simulated.calls.filter(({ writes }) => writes).map(({ kind }) => kind)).toEqual(['oauth.revoke']);
    expect(sessions()).toEqual(before);
  });

  it('goes on after one that fails, and says why in JSON, too', async () => {
    const { exitCode, stdout } = await run(['verify', '--json']);
    expect(exitCode).toBe(1);
    const { status, result } = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(result.environments[0].integrations).toMatchObject([
      { integration: 'leads', outcome: 'failed', reason: expect.stringContaining('SF_CLIENT_SECRET_LEADS is not set') },
      { integration: 'orders', outcome: 'verified', reason: '' },
    ]);
  });

  it('tells at once that a key does not belong to the certificate', async () => {
    const { exitCode, stdout } = await run(['verify', '--only', 'orders'], {
      SF_PRIVATE_KEY_ORDERS: await createKey(),
    });
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      'The private key is not the one that the certificate reference/certificates/orders.test.crt is for.',
    );
  });

  it('says where a key is missing', async () => {
    const { exitCode, stdout } = await run(['verify', '--only', 'orders', '--key-dir', 'elsewhere']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`The private key ${join(project.root, 'elsewhere/test/orders.key')} is not there`);
    expect(stdout).toContain('SF_PRIVATE_KEY_ORDERS');
  });

  it.each(['soon', '-1', '1441'])('takes no --wait %s', async (wait) => {
    const { exitCode, stderr } = await run(['verify', `--wait=${wait}`]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`--wait takes minutes from 0 to 1440, not "${wait}".`);
  });
});

describe('as the integration', () => {
  const orders = resolvedUserOf({
    name: 'orders',
    environment: 'test',
    developerName: 'Orders',
    user: { ...resolvedUserOf().user, username: 'orders@acme.example' },
    profile: { kind: 'existing', name: 'Orders Integration' },
  });
  const leads: ResolvedIntegrationUser = {
    ...orders,
    name: 'leads',
    developerName: 'Leads',
    user: { ...orders.user, username: 'leads@acme.example' },
    profile: { kind: 'existing', name: 'Leads Integration' },
    app: clientCredentialsApp,
  };
  const existing: ResolvedIntegrationUser = {
    ...orders,
    name: 'vendor',
    app: { type: 'existing', name: 'Orders', flow: 'jwt-bearer', certificate: null },
  };
  const none: ResolvedIntegrationUser = { ...orders, name: 'other', app: { type: 'none' } };

  function options(minutes = 0, processEnvironment: Readonly<Record<string, string>> = secretOfLeads()) {
    const { signal } = new AbortController();
    return {
      origin: simulated.url,
      objects: [],
      writes: false,
      fromOutside: false,
      toleratesThisMachine: false,
      projectRoot: project.root,
      sinkFor: async () => createFileSink({ projectRoot: project.root, folder: null, environment: 'test' }),
      processEnvironment,
      patience: { deadline: Date.now() + minutes * 60_000, pause: 5, longest: 5, signal, onWait: () => undefined },
    };
  }

  it('what is granted can be read, and what is not is refused', async () => {
    const org = await connectTo(simulated);
    const consumerKeys = await readConsumerKeys(org, [{ type: 'external-client-app', name: 'Orders' }]);
    const session = await logIn(org, orders, { ...options(), consumerKeys });
    expect(await probeObject(session, { object: 'Account', apiVersion: '66.0' })).toBe('readable');
    expect(await probeObject(session, { object: 'Contact', apiVersion: '66.0' })).toBe('refused');
    await expect(probeObject(session, { object: 'Account LIMIT 1', apiVersion: '66.0' })).rejects.toThrow('API name');
    await expect(probeObject(session, { object: 'Account', apiVersion: '1.0' })).rejects.toThrow('neither');
  });

  it('reads of the command are held against the definition', async () => {
    const { exitCode, stdout } = await run(['verify', '--read', 'Account', 'Contact', '--only', 'orders']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Account  readable, granted by the definition');
    expect(stdout).toContain('Contact  refused, not granted by the definition');
  });

  it('what follows another object is granted with that one', async () => {
    const org = await connectTo(simulated);
    const order = { object: 'Order', can: ['read'] as const, readFields: [], editFields: [] };
    const hopeful = { ...orders, access: { ...orders.access, objects: [order] } };
    expect(await verifyIntegrations(org, [hopeful], { ...options(), objects: ['OrderItem'] })).toMatchObject([
      { reads: [{ object: 'OrderItem', declared: true }] },
    ]);
  });

  it('an object that the definition grants and the org refuses fails', async () => {
    const org = await connectTo(simulated);
    const contact = { object: 'Contact', can: ['read'] as const, readFields: [], editFields: [] };
    const hopeful = { ...orders, access: { ...orders.access, objects: [contact] } };
    expect(await verifyIntegrations(org, [hopeful], { ...options(), objects: ['contact'] })).toMatchObject([
      {
        outcome: 'deviates',
        reads: [{ object: 'contact', declared: true, outcome: 'refused' }],
        reason: 'The org refuses to read what the definition grants: contact.',
      },
    ]);
  });

  it.each([['--write-probes'], ['--read', 'Account']])('%s is refused with --from-outside', async (...flags) => {
    const before = simulated.state.records.all('LoginHistory').length;
    const { exitCode, stderr } = await run(['verify', '--from-outside', ...flags]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('there is nothing to read or write then');
    expect(simulated.state.records.all('LoginHistory')).toHaveLength(before);
  });

  it('a name that is none of an object is refused before anything logs in', async () => {
    const { exitCode, stderr } = await run(['verify', '--read', "Account'"]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('is not the API name of an object');
  });

  it('says of each one whether it was verified', async () => {
    const org = await connectTo(simulated);
    const outcomes = await verifyIntegrations(org, [leads, orders, existing, none], options());
    expect(outcomes.map(({ integration, outcome }) => [integration, outcome])).toEqual([
      ['leads', 'verified'],
      ['orders', 'verified'],
      // Its key is its vendor's.
      ['vendor', 'not-verifiable'],
      ['other', 'not-verifiable'],
    ]);
  });

  it('fails as another user, in an app the org does not have, and when frozen', async () => {
    const org = await connectTo(simulated);
    const impostor = { ...leads, user: { ...leads.user, username: 'orders@acme.example' } };
    const missing = { ...orders, developerName: 'Gone' };
    const user = simulated.state.records.all('User').find(({ Username }) => Username === 'orders@acme.example');
    const login = simulated.state.records.all('UserLogin').find(({ UserId }) => UserId === user?.Id);
    simulated.state.records.update('UserLogin', login!.Id, { IsFrozen: true });
    const outcomes = await verifyIntegrations(org, [impostor, missing, orders], options());
    simulated.state.records.update('UserLogin', login!.Id, { IsFrozen: false });
    expect(outcomes.map(({ outcome, reason }) => [outcome, reason.split('\n')[0]])).toEqual([
      ['failed', 'The user name is leads@acme.example, not orders@acme.example.'],
      ['failed', 'The org has no app Gone with a consumer key that this user may read.'],
      ['failed', 'The user is inactive or frozen.'],
    ]);
  });

  it('fails with a key or a secret that is not the app’s', async () => {
    const org = await connectTo(simulated);
    const wrong = { SF_PRIVATE_KEY_ORDERS: await createKey(), SF_CLIENT_SECRET_LEADS: 'wrong' };
    const outcomes = await verifyIntegrations(org, [orders, leads], options(0, wrong));
    expect(outcomes.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['failed', expect.stringContaining('The private key is not the one that the app’s certificate is for.')],
      ['failed', expect.stringContaining('The consumer secret is not the one the app has.')],
    ]);
  });

  it('waits for an app that the org does not know everywhere yet', async () => {
    const org = await connectTo(simulated);
    const propagation = (milliseconds: number) =>
      Object.assign(simulated.state.options, { propagationDelay: milliseconds });
    propagation(3_600_000);
    expect(await verifyIntegrations(org, [orders], options())).toMatchObject([
      { outcome: 'failed', reason: expect.stringContaining('client identifier invalid') },
    ]);
    let logins = 0;
    simulated.injectFault({
      on: ({ kind }) => {
        logins += kind === 'oauth.token' ? 1 : 0;
        if (logins === 3) propagation(0);
        return false;
      },
      effect: { kind: 'unavailable' },
    });
    expect(await verifyIntegrations(org, [orders], options(1))).toMatchObject([{ outcome: 'verified' }]);
    expect(logins).toBe(3);
  });
});

describe('stopped by Ctrl-C', () => {
  const sessions = () => simulated.state.records.all('AuthSession').map(({ Id }) => Id);

  it.each([
    // The first one to ask who it is is the administrator.
    ['while it looks around', 'oauth.userinfo', 2],
    ['while the org grants a login', 'oauth.token', 2],
  ])('it leaves no token behind: %s', async (_when, kind, nth) => {
    const before = sessions();
    simulated.clearCalls();
    let seen = 0;
    let stop = () => undefined as unknown;
    const takeAway = simulated.injectFault({
      on: (call) => {
        if (call.kind === kind && ++seen === nth) stop();
        return call.kind === kind && seen === nth;
      },
      // As long as it takes the signal to arrive.
      effect: { kind: 'delay', milliseconds: 300 },
    });
    const args = ['verify', '--env', 'test', '--project', project.root];
    const { exitCode, stderr } = await runCli(args, { ...environment, ...secretOfLeads() }, (child) => {
      stop = () => child.kill('SIGINT');
    });
    takeAway();
    expect({ exitCode, stderr }).toEqual({ exitCode: 130, stderr: expect.stringContaining('Stopped') });
    const granted = simulated.calls.filter((call) => call.kind === 'oauth.token' && call.status === 200);
    expect(granted.length).toBeGreaterThan(0);
    expect(simulated.calls.filter((call) => call.kind === 'oauth.revoke')).toHaveLength(granted.length);
    expect(sessions()).toEqual(before);
  });
});

describe('afterwards', () => {
  it('no secret was printed or written anywhere but into the key file', async () => {
    const keyFile = join(project.root, '.secrets/test/orders.key');
    const key = await readFile(keyFile, 'utf8');
    const secrets = [
      simulated.admin.accessToken,
      ...['Leads', 'Orders'].flatMap((app) => [
        String(bodyOf(app)?.['consumerSecret']),
        String(bodyOf(app)?.['consumerKey']),
      ]),
      ...key.split('\n').slice(1, -2),
    ];
    expect(secrets.length).toBeGreaterThan(30);
    await rm(keyFile);
    const files = await readdir(project.root, { recursive: true, withFileTypes: true });
    const texts = files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
    const everything = [printed, ...(await Promise.all(texts))].join('\n');
    expect(everything).toContain('BEGIN CERTIFICATE');
    for (const secret of secrets) expect(everything.includes(secret)).toBe(false);
    expect(everything).not.toContain('PRIVATE KEY-----');
    expect(everything).not.toMatch(/00D\w{12,15}!/);
  });
});
