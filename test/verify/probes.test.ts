import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Probe } from '../../generator/verify/probe.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import type { RecordStore } from '../../org-simulator/state/orgState.ts';
import { type CliRun, runCli } from '../commands/support/runCli.ts';
import { type ScratchProject, scratchProject } from '../commands/support/scratchProject.ts';

jest.setTimeout(90_000);

const DEFINITION = `label: Orders
owner: team@acme.example
access:
  userPermissions: [ViewRoles]
  objects:
    Account:
      can: [read, create, edit, delete]
      fields:
        read: [Industry]
        edit: [Phone]
    Contact: [read]
  customPermissions: [Use_ERP_Endpoint]
login:
  ipRanges:
    - cidr: 203.0.113.0/24
`;

let project: ScratchProject;
let simulated: SimulatedOrg;

async function run(...command: readonly string[]): Promise<CliRun> {
  const environment = { SF_ACCESS_TOKEN: simulated.admin.accessToken, SF_ORG_INSTANCE_URL: simulated.url };
  return runCli([...command, '--env', 'test', '--project', project.root], environment);
}

interface Verified {
  readonly exitCode: number | null;
  readonly outcome: string;
  readonly probes: readonly Probe[];
}

async function verify(...options: readonly string[]): Promise<Verified> {
  const { exitCode, stdout } = await run('verify', '--json', ...options);
  const { outcome, probes } = JSON.parse(stdout).result.environments[0].integrations[0];
  return { exitCode, outcome, probes };
}

const failed = ({ probes }: Verified) =>
  probes.filter(({ outcome }) => outcome === 'failed').map(({ name, seen }) => `${name}: ${seen}`);

const rows = (type: string) => simulated.state.records.all(type);
const userId = () => rows('User').find(({ Username }) => Username === 'orders@acme.example')!.Id;
const ordersSet = () => rows('PermissionSet').find(({ Name }) => Name === 'Orders')!.Id;
const count = (kind: string) => simulated.calls.filter((call) => call.kind === kind).length;

let undo: () => void = () => undefined;
afterEach(() => {
  undo();
  undo = () => undefined;
});

/** Changes the org for one test. */
function change(work: (records: RecordStore) => void): void {
  undo = simulated.state.snapshot();
  work(simulated.state.records);
}

/** A set that nobody declared, assigned by hand, with one more row. */
function assignByHand(
  permissions: Readonly<Record<string, boolean>>,
  grant?: [string, Record<string, string | boolean>],
) {
  change((records) => {
    const about = {
      Name: 'By_Hand',
      Label: 'By Hand',
      Type: 'Regular',
      IsOwnedByProfile: false,
      NamespacePrefix: null,
    };
    const { Id: ParentId } = records.insert('PermissionSet', { ...about, ...permissions });
    records.insert('PermissionSetAssignment', { AssigneeId: userId(), PermissionSetId: ParentId, IsActive: true });
    if (grant !== undefined) records.insert(grant[0], { ParentId, ...grant[1] });
  });
}

beforeAll(async () => {
  project = await scratchProject();
  await project.write('integration-users/orders.yaml', DEFINITION);
  await rm(join(project.root, 'integration-users/leads.yaml'));
  simulated = await startOrg({ sourceIp: '203.0.113.7' });
  for (const command of [['credentials', 'create'], ['generate'], ['deploy', '--no-verify']]) {
    expect(await run(...command)).toMatchObject({ exitCode: 0 });
  }
});
afterAll(async () => {
  await simulated.stop();
  await project.remove();
});

it('proves all of what is declared, and nothing else', async () => {
  const verified = await verify();
  expect(failed(verified)).toEqual([]);
  expect(verified).toMatchObject({ exitCode: 0, outcome: 'verified' });
  const passed = verified.probes.filter(({ outcome }) => outcome === 'passed').map(({ name }) => name);
  expect(passed).toEqual([
    'user name',
    'org id',
    'API only',
    'Account: read',
    'Account: create',
    'Account: edit',
    'Account: delete',
    'Contact: read',
    'Contact: no create',
    'Contact: no edit',
    'Contact: no delete',
    'Account.Industry: read',
    'Account.Phone: edit',
    'Account: no other field',
    'Contact: no other field',
    'ViewRoles',
    'no other user permission',
    'custom permission Use_ERP_Endpoint',
    'no other object',
    'login refused',
    'Setup refused',
    'login from inside',
    'clock of this machine',
    'token revoked',
  ]);
  expect(verified.probes.filter(({ outcome }) => outcome === 'not tried')).toMatchObject([
    { name: 'login from outside refused', seen: expect.stringContaining('cannot be feigned'), by: null },
  ]);
});

it('asks in few calls', async () => {
  simulated.clearCalls();
  await verify();
  expect(['batch', 'oauth.token', 'oauth.userinfo', 'oauth.singleaccess', 'oauth.revoke'].map(count)).toEqual([
    // The administrator's connection asks for the user info, too.
    2, 1, 2, 1, 1,
  ]);
});

describe('what is granted and missing', () => {
  it('an object', async () => {
    change((records) => {
      const row = rows('ObjectPermissions').find(({ SobjectType }) => SobjectType === 'Contact')!;
      records.remove('ObjectPermissions', row.Id);
    });
    const verified = await verify();
    expect(verified).toMatchObject({ exitCode: 2, outcome: 'deviates' });
    expect(failed(verified)).toEqual(['Contact: read: the org acts as if there were no such object (NOT_FOUND)']);
  });

  it('an operation, fields, a user permission and a custom permission', async () => {
    change((records) => {
      const own = (type: string) => rows(type).filter(({ ParentId }) => ParentId === ordersSet());
      const account = own('ObjectPermissions').find(({ SobjectType }) => SobjectType === 'Account')!;
      records.update('ObjectPermissions', account.Id, { PermissionsDelete: false });
      const fields = own('FieldPermissions');
      records.remove('FieldPermissions', fields.find(({ Field }) => Field === 'Account.Industry')!.Id);
      const phone = fields.find(({ Field }) => Field === 'Account.Phone')!;
      records.update('FieldPermissions', phone.Id, { PermissionsEdit: false });
      records.update('PermissionSet', ordersSet(), { PermissionsViewRoles: false });
      const custom = rows('CustomPermission').find(({ DeveloperName }) => DeveloperName === 'Use_ERP_Endpoint')!;
      const grants = own('SetupEntityAccess').filter(({ SetupEntityId }) => SetupEntityId === custom.Id);
      for (const { Id } of grants) records.remove('SetupEntityAccess', Id);
    });
    expect(failed(await verify())).toEqual([
      'Account: delete: deletable is false',
      'Account.Industry: read: the integration does not see the field',
      'Account.Phone: edit: createable is false, updateable is false',
      'ViewRoles: not held',
      'custom permission Use_ERP_Endpoint: no profile or set grants it',
    ]);
  });
});

describe('what is there and not granted', () => {
  it('an object, found by reading it, with the set that gives it', async () => {
    assignByHand({}, ['ObjectPermissions', { SobjectType: 'Case', PermissionsRead: true }]);
    expect(failed(await verify())).toEqual(['no other object: the integration reads Case (by PermissionSet By_Hand)']);
  });

  it('an operation', async () => {
    assignByHand({}, ['ObjectPermissions', { SobjectType: 'Contact', PermissionsRead: true, PermissionsEdit: true }]);
    expect(failed(await verify())).toEqual(['Contact: no edit: updateable is true, by PermissionSet By_Hand']);
  });

  it('a field', async () => {
    assignByHand({}, ['FieldPermissions', { SobjectType: 'Account', Field: 'Account.Rating', PermissionsRead: true }]);
    expect(failed(await verify())).toEqual([
      'Account: no other field: the integration sees Rating (by PermissionSet By_Hand)',
    ]);
  });

  it('Setup, and a user permission', async () => {
    assignByHand({ PermissionsViewSetup: true });
    expect(failed(await verify())).toEqual([
      'no other user permission: the integration holds ViewSetup (by PermissionSet By_Hand)',
      'Setup refused: holds View Setup and Configuration (ViewSetup)',
    ]);
  });

  it('what a set gives that the definition names is wanted', async () => {
    assignByHand({}, ['ObjectPermissions', { SobjectType: 'Case', PermissionsRead: true }]);
    const restore = undo;
    await project.write(
      'integration-users/orders.yaml',
      `${DEFINITION}`.replace('access:', 'access:\n  permissionSets: [By_Hand]'),
    );
    const verified = await verify();
    await project.write('integration-users/orders.yaml', DEFINITION);
    restore();
    expect(failed(verified)).toEqual([]);
  });
});

it('sees that a login could be used by a person', async () => {
  change((records) => {
    const user = records.get('User', userId())!;
    for (const { Id, ProfileId } of rows('PermissionSet'))
      if (ProfileId === user['ProfileId']) records.update('PermissionSet', Id, { PermissionsApiUserOnly: false });
    const scopes = simulated.state.metadata.get('ExtlClntAppOauthSettings', 'Orders_oauth')!;
    simulated.state.metadata.put({
      ...scopes,
      body: { ...scopes.body, commaSeparatedOauthScopes: 'Api, RefreshToken, Web' },
    });
  });
  expect(failed(await verify())).toEqual([
    'API only: does not hold API Only User (ApiUserOnly)',
    'login refused: the UI Bridge API opens a session in the user interface',
  ]);
});

describe('--write-probes', () => {
  it('creates, edits and deletes, and leaves nothing', async () => {
    const before = rows('Account');
    const verified = await verify('--write-probes');
    expect(verified.probes.filter(({ area }) => area === 'write')).toEqual(
      ['create', 'edit', 'delete'].map((step) => ({
        area: 'write',
        name: `Account: ${step}`,
        outcome: 'passed',
        seen: 'done and rolled back',
        by: 'integration',
      })),
    );
    expect(rows('Account')).toEqual(before);
  });

  it('writes nothing without being asked', async () => {
    simulated.clearCalls();
    const { probes } = await verify();
    expect(probes.filter(({ area }) => area === 'write')).toEqual([]);
    expect(simulated.calls.filter(({ writes }) => writes).map(({ kind }) => kind)).toEqual(['oauth.revoke']);
  });
});

it('leaves the token alone that the integration itself may have', async () => {
  Object.assign(simulated.state.options, { reusesSessions: true });
  const { probes } = await verify();
  expect(probes.at(-1)).toMatchObject({ name: 'token revoked', outcome: 'passed' });
  const own = simulated.openSession(userId(), 'Orders');
  const again = await verify();
  Object.assign(simulated.state.options, { reusesSessions: false });
  expect(again.probes.at(-1)).toMatchObject({ name: 'token revoked', outcome: 'not tried' });
  expect(again).toMatchObject({ exitCode: 0, outcome: 'verified' });
  const { status } = await fetch(`${simulated.url}/services/oauth2/userinfo`, {
    headers: { authorization: `Bearer ${own}` },
  });
  expect(status).toBe(200);
});

describe('login ranges', () => {
  afterEach(() => Object.assign(simulated.state.options, { sourceIp: '203.0.113.7' }));

  it('refuse a login from outside, which --from-outside proves', async () => {
    Object.assign(simulated.state.options, { sourceIp: '198.51.100.1' });
    expect(await verify('--from-outside')).toMatchObject({
      exitCode: 0,
      outcome: 'verified',
      probes: [{ name: 'login from outside refused', outcome: 'passed', by: 'integration' }],
    });
    expect(await verify()).toMatchObject({ exitCode: 1, outcome: 'failed' });
  });

  it('are no proof when login hours may have refused it, or when there are none', async () => {
    Object.assign(simulated.state.options, { sourceIp: '198.51.100.1' });
    const hours = `${DEFINITION}  hours:\n    monday: 00:00-24:00\n`;
    await project.write('integration-users/orders.yaml', hours);
    const refused = await verify('--from-outside');
    await project.write('integration-users/orders.yaml', DEFINITION.slice(0, DEFINITION.indexOf('login:')));
    const without = await verify('--from-outside');
    await project.write('integration-users/orders.yaml', DEFINITION);
    expect(refused).toMatchObject({ exitCode: 0, outcome: 'not-verifiable', probes: [{ outcome: 'not tried' }] });
    expect(without).toMatchObject({ exitCode: 0, outcome: 'not-verifiable', probes: [] });
  });

  it('that let a login in are told', async () => {
    const verified = await verify('--from-outside');
    expect(verified).toMatchObject({ exitCode: 2, outcome: 'deviates' });
    expect(failed(verified)).toEqual(['login from outside refused: the org let the login in']);
  });
});

describe('for programs', () => {
  it('JUnit in a file, while people see text', async () => {
    const output = join(project.root, 'reports/verify.xml');
    const { stdout, exitCode } = await run('verify', '--format', 'junit', '--output', output);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('verified');
    const xml = await readFile(output, 'utf8');
    expect(xml).toContain('<testsuite name="test.orders" tests="26" failures="0" errors="0" skipped="1">');
    expect(xml).toContain('<testcase name="object Account: create" classname="test.orders"/>');
    expect(xml).toContain('<skipped message="a source address cannot be feigned');
  });

  it('a deviation is a failure in JUnit', async () => {
    assignByHand({}, ['ObjectPermissions', { SobjectType: 'Case', PermissionsRead: true }]);
    const { stdout, exitCode } = await run('verify', '--format', 'junit');
    expect(exitCode).toBe(2);
    expect(stdout).toContain(
      '<failure type="deviates" message="the integration reads Case (by PermissionSet By_Hand)"/>',
    );
    expect(stdout.startsWith('<?xml')).toBe(true);
  });

  it('JSON alone on standard output', async () => {
    const { stdout } = await run('verify', '--format', 'json');
    expect(JSON.parse(stdout).environments[0].integrations[0]).toMatchObject({ integration: 'orders' });
  });

  it.each([
    [['--format', 'sarif'], 'There is no format "sarif".'],
    [['--output', 'x.xml'], 'no format is given'],
  ])('%j is refused', async (options, text) => {
    const { exitCode, stderr } = await run('verify', ...options);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(text);
  });
});
