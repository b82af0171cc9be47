import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { DesiredUser } from '../../generator/provision/desiredUser.ts';
import { readUsers } from '../../generator/provision/readUsers.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { readTree } from '../commands/support/readTree.ts';
import { type CliOutcome, runSalesforceCli } from './runSalesforceCli.ts';

jest.setTimeout(180_000);

const ORG = ['--target-org', 'simulator'];

/** What an org makes itself, one element a line; everything else has to come back as it was deployed. */
const SERVER_MADE = /^ *<(consumerKey|oauthLink|orgScopedExternalApp)>.*<\/\1>\n/gm;

const ENVIRONMENTS = [
  ['prod', 'production'],
  ['uat', 'sandbox'],
] as const;

/** A checkout, and the org that it goes to. */
interface Scene {
  readonly org: SimulatedOrg;
  readonly project: string;
}

async function setUp(type: 'production' | 'sandbox'): Promise<Scene> {
  const project = await mkdtemp(join(tmpdir(), 'salesforce-cli-force-app-'));
  for (const name of ['force-app', 'sfdx-project.json', '.forceignore']) {
    await cp(name, join(project, name), { recursive: true });
  }
  return { project, org: await startOrg({ type }) };
}

let trips: ReadonlyMap<string, RoundTrip>;

// Side by side: half of the time goes into waiting.
beforeAll(async () => {
  const trip = async ([environment, type]: (typeof ENVIRONMENTS)[number]) => {
    const scene = await setUp(type);
    try {
      return [environment, await bringAndReturn(scene, environment)] as const;
    } finally {
      await scene.org.stop();
      await rm(scene.project, { recursive: true, force: true });
    }
  };
  trips = new Map(await Promise.all(ENVIRONMENTS.map(trip)));
});

async function sf({ org, project }: Scene, ...command: readonly string[]): Promise<CliOutcome> {
  const home = join(project, '.home');
  const outcome = await runSalesforceCli({ home, project, accessToken: org.admin.accessToken }, command);
  expect({ command, status: outcome.status, message: outcome.message }).toEqual({ command, status: 0 });
  return outcome;
}

/** As an administrator would, who has nothing but the files and the CLI. */
async function createUser(scene: Scene, { username, profile, role, fields, ...access }: DesiredUser): Promise<void> {
  const [{ Id: ProfileId }] = await query(scene, `SELECT Id FROM Profile WHERE Name = '${profile.name}'`);
  const roles = role && (await query(scene, `SELECT Id FROM UserRole WHERE DeveloperName = '${role.name}'`));
  const values = { ...fields, Username: username, ProfileId, ...(roles && { UserRoleId: roles[0].Id }) };
  const given = Object.entries(values).filter(([, value]) => value !== null);
  const text = given.map(([name, value]) => `${name}='${value}'`);
  await sf(scene, 'data', 'create', 'record', ...ORG, '--sobject', 'User', '--values', text.join(' '));
  const names = (list: readonly { name: string }[]) => list.flatMap(({ name }) => ['--name', name]);
  const to = ['--on-behalf-of', username];
  await sf(scene, 'org', 'assign', 'permsetlicense', ...ORG, ...names(access.permissionSetLicenses), ...to);
  await sf(scene, 'org', 'assign', 'permset', ...ORG, ...names(access.permissionSets), ...to);
}

async function query(scene: Scene, soql: string): Promise<readonly [{ Id: string }]> {
  return (await sf(scene, 'data', 'query', ...ORG, '--query', soql)).result.records;
}

/** What a command reported for a folder of `force-app/`, and the folder before and after. */
interface RoundTrip {
  readonly access: unknown;
  readonly whole: unknown;
  readonly committed: Readonly<Record<string, string>>;
  readonly returned: Readonly<Record<string, string>>;
}

async function bringAndReturn(scene: Scene, environment: string): Promise<RoundTrip> {
  const { org, project } = scene;
  const folder = `force-app/${environment}`;
  const from = (...names: readonly string[]) => names.flatMap((name) => ['--source-dir', `${folder}${name}`]);
  const committed = await readTree(join(project, folder));
  await sf(scene, 'org', 'login', 'access-token', '--instance-url', org.url, '--alias', 'simulator', '--no-prompt');
  const access = await sf(scene, 'project', 'deploy', 'start', ...ORG, ...from('/profiles', '/permissionsets'));
  for (const user of await readUsers(project, environment)) await createUser(scene, user);
  const whole = await sf(scene, 'project', 'deploy', 'start', ...ORG, ...from(''));
  await sf(scene, 'project', 'retrieve', 'start', ...ORG, ...from(''));
  return { access: access.result, whole: whole.result, committed, returned: await readTree(join(project, folder)) };
}

it.each(ENVIRONMENTS)('the Salesforce CLI brings force-app/%s to an org as it stands, and back', (environment) => {
  const { access, whole, committed, returned } = trips.get(environment)!;
  expect(access).toMatchObject({ status: 'Succeeded', numberComponentsDeployed: 4 });
  expect(whole).toMatchObject({ status: 'Succeeded', numberComponentErrors: 0, numberComponentsDeployed: 14 });
  const made = Object.values(returned).flatMap((text) => text.match(SERVER_MADE) ?? []);
  expect(made).toHaveLength(6);
  expect(
    Object.fromEntries(Object.entries(returned).map(([path, text]) => [path, text.replace(SERVER_MADE, '')])),
  ).toEqual(committed);
});
