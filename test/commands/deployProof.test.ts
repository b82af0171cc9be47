import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Command, CommandContext, CommandOptions } from '../../generator/commands/command.ts';
import { credentialsCommand } from '../../generator/commands/credentials.ts';
import { deployCommand } from '../../generator/commands/deploy.ts';
import type { EnvironmentDeployment } from '../../generator/commands/deployment/environmentDeployment.ts';
import { generateCommand } from '../../generator/commands/generate.ts';
import { planCommand } from '../../generator/commands/plan.ts';
import { readAppCredentials } from '../../generator/oauth/appCredentials/readAppCredentials.ts';
import type { LoginOutcome } from '../../generator/oauth/collect/loginOutcome.ts';
import { createKey } from '../../generator/oauth/createKey.ts';
import { formatLoginDocument } from '../../generator/oauth/formatLoginDocument.ts';
import { parseLoginDocument } from '../../generator/oauth/parseLoginDocument.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { connectTo } from '../provision/support/connectTo.ts';
import { commandRun, writesOf } from './commandRun.ts';
import { type ScratchProject, scratchProject } from './support/scratchProject.ts';

jest.setTimeout(60_000);

let project: ScratchProject;
let org: SimulatedOrg;
let vault: string;
/** All that was said by any run, to be searched for secrets. */
let said = '';

beforeAll(async () => {
  [project, org, vault] = await Promise.all([scratchProject(), startOrg(), mkdtemp(join(tmpdir(), 'vault-'))]);
  await project.write('environments/test.yaml', `label: Test\nsinks:\n  all:\n    file: { folder: ${vault} }\n`);
  expect((await run(credentialsCommand, { arguments: ['create'] })).exitCode).toBe(0);
  expect((await run(generateCommand)).exitCode).toBe(0);
});
afterAll(async () => {
  await Promise.all([org.stop(), project.remove(), rm(vault, { recursive: true })]);
});

async function run<Result>(
  command: Command,
  options: Partial<CommandOptions> = {},
  context: Partial<CommandContext> = {},
) {
  const ended = await commandRun<Result>(command, { project, org, environments: ['test'], options, context });
  said += JSON.stringify([ended.result, ended.lines, ended.warnings, ended.error?.message, ended.error?.actions]);
  return ended;
}

interface Deployed {
  readonly environments: readonly EnvironmentDeployment[];
}

async function deploy(options: Partial<CommandOptions> = {}, variables: Readonly<Record<string, string>> = {}) {
  const { admin, url } = org;
  const processEnvironment = { SF_ACCESS_TOKEN: admin.accessToken, SF_ORG_INSTANCE_URL: url, ...variables };
  const ended = await run<Deployed>(deployCommand, { verify: true, ...options }, { processEnvironment });
  const [environment] = ended.result.environments;
  const outcomes = (some: readonly { readonly integration: string; readonly outcome: string }[] = []) =>
    Object.fromEntries(some.map(({ integration, outcome }) => [integration, outcome]));
  const proof = {
    logins: outcomes(environment?.logins),
    verification: environment?.verification === null ? null : outcomes(environment?.verification?.integrations),
  };
  return { ...ended, environment: environment!, proof };
}

const loginFile = (integration: string) => join(vault, 'test', `${integration}.login.json`);
const readLogin = async (integration: string) => parseLoginDocument(await readFile(loginFile(integration), 'utf8'));
const settingsOf = (app: string) => org.state.metadata.get('ExtlClntAppGlobalOauthSettings', `${app}_glbloauth`)!.body;
const sessions = () => org.state.records.all('AuthSession').map(({ Id }) => Id);
const tokens = () => org.calls.filter(({ kind }) => kind === 'oauth.token').length;

it('proves what it deployed, and stores the login that it has all of', async () => {
  const before = sessions();
  const { exitCode, proof, environment, warnings, lines } = await deploy();
  expect(exitCode).toBe(0);
  expect(proof).toEqual({
    logins: { orders: 'written', leads: 'not-at-hand' },
    verification: { orders: 'verified', leads: 'not-verifiable' },
  });
  expect(environment.logins.find(({ integration }) => integration === 'orders')).toMatchObject({
    place: loginFile('orders'),
    readBack: true,
  });
  expect(await readLogin('orders')).toEqual({
    flow: 'jwt-bearer',
    tokenEndpoint: `${org.url}/services/oauth2/token`,
    username: 'orders@acme.example',
    consumerKey: settingsOf('Orders')['consumerKey'],
    privateKey: await readFile(join(vault, 'test', 'orders.key'), 'utf8'),
  });
  const text = lines.join('\n');
  expect(text).toContain('Setup > External Client App Manager > Leads > Settings > OAuth Settings');
  expect(text).toContain('Allow access to External Client App consumer secrets via REST API');
  expect(text).toMatch(/orders {2}jwt-bearer +verified/);
  expect(warnings).toContainEqual(
    expect.stringMatching(/^leads is deployed and not verified\..*SF_CLIENT_SECRET_LEADS/),
  );
  expect(sessions()).toEqual(before);
});

it('proves it again when there is nothing to do, and writes nothing', async () => {
  org.clearCalls();
  const { exitCode, proof } = await deploy(
    {},
    { SF_CLIENT_SECRET_LEADS: String(settingsOf('Leads')['consumerSecret']) },
  );
  expect(exitCode).toBe(0);
  expect(proof).toEqual({
    logins: { orders: 'unchanged', leads: 'written' },
    verification: { orders: 'verified', leads: 'verified' },
  });
  expect(new Set(writesOf(org))).toEqual(new Set(['oauth.revoke']));
  // From then on the login in the sink is enough, whatever a variable says that nobody changed since.
  expect((await deploy()).proof).toEqual({
    logins: { orders: 'unchanged', leads: 'unchanged' },
    verification: { orders: 'verified', leads: 'verified' },
  });
});

it.each([{ verify: false }, { dryRun: true }])('logs in as nobody with %j', async (options) => {
  org.clearCalls();
  const { exitCode, environment } = await deploy(options);
  expect([exitCode, environment.verification, tokens()]).toEqual([0, null, 0]);
});

it('proves a saved plan, too', async () => {
  const file = join(project.root, 'test.plan.json');
  expect((await run(planCommand, { out: file })).exitCode).toBe(0);
  expect((await deploy({ plan: file })).proof.verification).toEqual({ orders: 'verified', leads: 'verified' });
});

it('ends with 1 when a login is refused; the deployment stands', async () => {
  const { exitCode, proof, environment } = await deploy({}, { SF_PRIVATE_KEY_ORDERS: await createKey(2048) });
  expect(exitCode).toBe(1);
  expect(proof.verification).toEqual({ orders: 'failed', leads: 'verified' });
  expect(environment.notDone).toEqual([]);
  // A key that is not that of the app's certificate comes into no sink.
  expect(proof.logins).toEqual({ orders: 'unchanged', leads: 'unchanged' });
});

it('ends with 2 when an integration can do more than declared', async () => {
  const { records } = org.state;
  const user = records.all('User').find(({ Username }) => Username === 'orders@acme.example')!;
  const set = records.insert('PermissionSet', { Name: 'By_Hand', Label: 'By Hand' });
  records.insert('ObjectPermissions', { ParentId: set.Id, SobjectType: 'Contact', PermissionsRead: true });
  const assigned = records.insert('PermissionSetAssignment', { AssigneeId: user.Id, PermissionSetId: set.Id });
  const { exitCode, proof, lines } = await deploy();
  records.remove('PermissionSetAssignment', assigned.Id);
  expect([exitCode, proof.verification]).toEqual([2, { orders: 'deviates', leads: 'verified' }]);
  expect(lines.join('\n')).toMatch(/failed .*Contact/);
});

it('takes an address that may not log in for no evidence, and says so', async () => {
  await project.write(
    'integration-users/orders.yaml',
    'label: Orders\nowner: team@acme.example\naccess:\n  objects:\n    Account: [read]\napp:\n  flow: jwt-bearer\nlogin:\n  ipRanges:\n    - cidr: 203.0.113.0/28\n',
  );
  expect((await run(generateCommand)).exitCode).toBe(0);
  const { exitCode, proof, warnings } = await deploy();
  expect([exitCode, proof.verification]).toEqual([0, { orders: 'not-verifiable', leads: 'verified' }]);
  expect(warnings).toContainEqual(expect.stringMatching(/^orders is deployed and not verified\./));
});

it('ends with 1 when a sink fails, says what to do, and goes on', async () => {
  const login = await readFile(loginFile('orders'), 'utf8');
  await rm(loginFile('orders'));
  await mkdir(loginFile('orders'));
  const { exitCode, proof, lines, environment } = await deploy();
  await rm(loginFile('orders'), { recursive: true });
  await writeFile(loginFile('orders'), login);
  expect([exitCode, proof.logins]).toEqual([1, { orders: 'failed', leads: 'unchanged' }]);
  expect(lines).toContain(
    '  The deployment stands; not every login is where it belongs. Run npm run credentials -- collect --env test',
  );
  // A sink that cannot be read says so, and is not taken for an empty one.
  expect(environment.verification?.integrations.find(({ integration }) => integration === 'orders')).toMatchObject({
    outcome: 'failed',
    reason: `${loginFile('orders')} cannot be read (EISDIR).`,
  });
});

it('tells when it is stopped that the deployment stands, and leaves no token', async () => {
  const before = sessions();
  const stop = new AbortController();
  let seen = 0;
  const takeAway = org.injectFault({
    on: ({ kind }) => {
      // The first one to ask is the administrator.
      if (kind === 'oauth.userinfo' && ++seen === 2) stop.abort();
      return false;
    },
    effect: { kind: 'unavailable' },
  });
  const { error, result } = await run<Deployed>(deployCommand, { verify: true }, { signal: stop.signal });
  takeAway();
  expect(error?.actions).toContain(
    'The deployment stands. What is left: npm run credentials -- collect --env test, and npm run verify -- --env test',
  );
  expect(result.environments).toMatchObject([{ environment: 'test', notDone: [], verification: null }]);
  expect(sessions()).toEqual(before);
});

describe('the login of a client credentials app', () => {
  beforeAll(() => {
    Object.assign(org.state.options, { clientSecretInRestApiAccess: true });
  });

  const collect = () =>
    run<{ readonly logins: readonly LoginOutcome[] }>(credentialsCommand, { arguments: ['collect'] });

  it('is put right from the org, on demand', async () => {
    const right = (await readLogin('leads'))!;
    await writeFile(loginFile('leads'), formatLoginDocument({ ...right, consumerSecret: 'mistyped' } as typeof right));
    const { exitCode, result } = await collect();
    expect([exitCode, result.logins.map(({ outcome }) => outcome)]).toEqual([0, ['written', 'unchanged']]);
    expect(await readLogin('leads')).toEqual(right);
    expect((await collect()).result.logins.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  });

  it('is left to a rotation whose staged pair the sink has already', async () => {
    const connected = await connectTo(org);
    const { appId, consumerId } = (await readAppCredentials(connected, {
      type: 'external-client-app',
      name: 'Leads',
    }))!;
    const url = `/services/data/v66.0/apps/oauth/credentials/${appId}/${consumerId}/staged`;
    await connected.connection.request({
      method: 'POST',
      url,
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    const [staged] = (await readAppCredentials(connected, { type: 'external-client-app', name: 'Leads' }))!.staged;
    const login = formatLoginDocument({
      flow: 'client-credentials',
      tokenEndpoint: `${org.url}/services/oauth2/token`,
      username: 'leads@acme.example',
      consumerKey: staged!.key,
      consumerSecret: staged!.secret!,
    });
    await writeFile(loginFile('leads'), login);
    const { proof, lines } = await deploy({ verify: false });
    expect(proof.logins).toMatchObject({ leads: 'rotating' });
    expect(lines.join('\n')).toContain('leads in test: login left alone');
    const collected = await collect();
    expect(collected.result.logins.find(({ integration }) => integration === 'leads')?.outcome).toBe('rotating');
    expect(await readFile(loginFile('leads'), 'utf8')).toBe(login);
  });
});

it('leaves out whom it could not provision, and says so', async () => {
  const other = await startOrg();
  try {
    const [taken] = other.state.records.all('User');
    other.state.records.update('User', taken!.Id, { CommunityNickname: 'leads@acme.example' });
    const request = { project, org: other, environments: ['test'], options: { verify: true } };
    const { exitCode, result, warnings } = await commandRun<Deployed>(deployCommand, request);
    expect(exitCode).toBe(1);
    expect(result.environments[0]).toMatchObject({
      failed: [{ developerName: 'Leads' }],
      verification: { integrations: [{ integration: 'orders' }], leftOut: ['leads'] },
    });
    expect(warnings).toContain('Not verified, as they are not done: leads.');
    // The login of the other org was in the sink.
    expect(result.environments[0]?.logins).toMatchObject([
      { integration: 'orders', outcome: 'written', note: expect.stringContaining('What was there is for another org') },
    ]);
  } finally {
    await other.stop();
  }
});

it('says nothing secret', async () => {
  const keys = await Promise.all(['orders', 'leads'].map(readLogin));
  const secrets = [
    org.admin.accessToken,
    ...['Leads', 'Orders'].flatMap((app) => [
      String(settingsOf(app)['consumerSecret']),
      String(settingsOf(app)['consumerKey']),
    ]),
    ...keys.flatMap((login) =>
      login?.flow === 'jwt-bearer' ? login.privateKey.split('\n').slice(1, -2) : [login!.consumerSecret],
    ),
  ];
  expect(secrets.length).toBeGreaterThan(20);
  for (const secret of secrets) expect(said.includes(secret)).toBe(false);
  expect(said).not.toMatch(/PRIVATE KEY|00D\w{12,15}!/);
});
