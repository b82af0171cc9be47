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

let org: SimulatedOrg;
let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'salesforce-cli-force-app-'));
  for (const name of ['force-app', 'sfdx-project.json', '.forceignore']) {
    await cp(name, join(project, name), { recursive: true });
  }
});
afterEach(async () => {
  await org.stop();
  await rm(project, { recursive: true, force: true });
});

async function sf(...command: readonly string[]): Promise<CliOutcome> {
  const home = join(project, '.home');
  const outcome = await runSalesforceCli({ home, project, accessToken: org.admin.accessToken }, command);
  expect({ command, status: outcome.status, message: outcome.message }).toEqual({ command, status: 0 });
  return outcome;
}

/** As an administrator would, who has nothing but the files and the CLI. */
async function createUser({ username, profile, role, fields, ...access }: DesiredUser): Promise<void> {
  const [{ Id: ProfileId }] = await query(`SELECT Id FROM Profile WHERE Name = '${profile.name}'`);
  const roles = role === null ? [] : await query(`SELECT Id FROM UserRole WHERE DeveloperName = '${role.name}'`);
  const values = { ...fields, Username: username, ProfileId, ...(roles[0] && { UserRoleId: roles[0].Id }) };
  const given = Object.entries(values).filter(([, value]) => value !== null);
  const text = given.map(([name, value]) => `${name}='${value}'`);
  await sf('data', 'create', 'record', ...ORG, '--sobject', 'User', '--values', text.join(' '));
  const names = (list: readonly { name: string }[]) => list.flatMap(({ name }) => ['--name', name]);
  const to = ['--on-behalf-of', username];
  await sf('org', 'assign', 'permsetlicense', ...ORG, ...names(access.permissionSetLicenses), ...to);
  await sf('org', 'assign', 'permset', ...ORG, ...names(access.permissionSets), ...to);
}

async function query(soql: string): Promise<readonly [{ Id: string }]> {
  return (await sf('data', 'query', ...ORG, '--query', soql)).result.records;
}

it.each([
  ['prod', 'production'],
  ['uat', 'sandbox'],
] as const)('the Salesforce CLI brings force-app/%s to an org as it stands, and back', async (environment, type) => {
  org = await startOrg({ type });
  const folder = `force-app/${environment}`;
  const from = (...names: readonly string[]) => names.flatMap((name) => ['--source-dir', `${folder}${name}`]);
  const committed = await readTree(join(project, folder));
  await sf('org', 'login', 'access-token', '--instance-url', org.url, '--alias', 'simulator', '--no-prompt');

  const first = await sf('project', 'deploy', 'start', ...ORG, ...from('/profiles', '/permissionsets'));
  expect(first.result).toMatchObject({ status: 'Succeeded', numberComponentsDeployed: 4 });
  for (const user of await readUsers(project, environment)) await createUser(user);
  const whole = await sf('project', 'deploy', 'start', ...ORG, ...from(''));
  expect(whole.result).toMatchObject({ status: 'Succeeded', numberComponentErrors: 0, numberComponentsDeployed: 14 });

  await sf('project', 'retrieve', 'start', ...ORG, ...from(''));
  const returned = await readTree(join(project, folder));
  const made = Object.values(returned).flatMap((text) => text.match(SERVER_MADE) ?? []);
  expect(made).toHaveLength(6);
  expect(
    Object.fromEntries(Object.entries(returned).map(([path, text]) => [path, text.replace(SERVER_MADE, '')])),
  ).toEqual(committed);
});
