import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DesiredUser } from '../generator/provision/desiredUser.ts';
import type { CliOutcome } from '../test/orgSimulator/runSalesforceCli.ts';
import { DEPLOYED_ENVIRONMENT } from './makeDeploymentProject.ts';

/** Runs one `sf` command as a process of its own, e.g. `sf('data query', '--query', '…')`. */
export type Sf = (command: string, ...values: readonly string[]) => Promise<CliOutcome>;

/** What somebody would write who has the generated files and the official Salesforce CLI. */
export const salesforceScript = { createAll, bringUpToDate } as const;

const FOLDER = `force-app/${DEPLOYED_ENVIRONMENT}`;

/** Profiles and sets, the users that need them, what is assigned to the users, and the apps that need the users. */
async function createAll(sf: Sf, root: string, users: readonly DesiredUser[]): Promise<void> {
  const before = ['profiles', 'permissionsets'];
  const after = readdirSync(join(root, FOLDER)).filter(
    (name) => ![...before, 'users'].includes(name) && name[0] !== '.',
  );
  await deploy(sf, before);
  const profiles = await idsByName(sf, 'SELECT Id, Name FROM Profile');
  const roles = await idsByName(sf, 'SELECT Id, DeveloperName FROM UserRole');
  for (const user of users) await createUser(sf, user, { profiles, roles });
  const licences = Map.groupBy(
    users.flatMap(({ username, permissionSetLicenses }) =>
      permissionSetLicenses.map(({ name }) => ({ name, username })),
    ),
    ({ name }) => name,
  );
  for (const [name, assigned] of licences) {
    const to = assigned.flatMap(({ username }) => ['--on-behalf-of', username]);
    await sf('org assign permsetlicense', '--name', name, ...to);
  }
  for (const { username, permissionSets } of users) {
    const names = permissionSets.flatMap(({ name }) => ['--name', name]);
    await sf('org assign permset', ...names, '--on-behalf-of', username);
  }
  await deploy(sf, after);
}

/** What a script can know: all files go to the org again, and users and assignments are looked at. */
async function bringUpToDate(sf: Sf, users: readonly DesiredUser[]): Promise<void> {
  await deploy(sf, ['']);
  const names = users.map(({ username }) => `'${username}'`).join(', ');
  const counts = [
    await sf('data query', '--query', `SELECT Id, Username FROM User WHERE Username IN (${names})`),
    await sf(
      'data query',
      '--query',
      `SELECT AssigneeId, PermissionSet.Name FROM PermissionSetAssignment WHERE Assignee.Username IN (${names})`,
    ),
    await sf(
      'data query',
      '--query',
      `SELECT AssigneeId, PermissionSetLicense.DeveloperName FROM PermissionSetLicenseAssign WHERE Assignee.Username IN (${names})`,
    ),
  ].map(({ result }) => Number(result.totalSize));
  if (counts.some((count) => count < users.length))
    throw new Error(`The script finds ${counts} of ${users.length} users.`);
}

async function deploy(sf: Sf, folders: readonly string[]): Promise<void> {
  await sf('project deploy start', ...folders.flatMap((name) => ['--source-dir', join(FOLDER, name)]));
}

async function idsByName(sf: Sf, soql: string): Promise<ReadonlyMap<string, string>> {
  const { records } = (await sf('data query', '--query', soql)).result;
  return new Map(
    records.map((record: Record<string, string>) => [record['Name'] ?? record['DeveloperName'], record['Id']]),
  );
}

async function createUser(
  sf: Sf,
  { username, profile, role, fields }: DesiredUser,
  { profiles, roles }: Readonly<Record<'profiles' | 'roles', ReadonlyMap<string, string>>>,
): Promise<void> {
  const values = {
    ...fields,
    Username: username,
    ProfileId: profiles.get(profile.name),
    UserRoleId: role === null ? null : roles.get(role.name),
  };
  const given = Object.entries(values).filter(([, value]) => value !== null);
  await sf(
    'data create record',
    '--sobject',
    'User',
    '--values',
    given.map(([name, value]) => `${name}='${value}'`).join(' '),
  );
}
