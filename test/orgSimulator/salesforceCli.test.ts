import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { jest } from '@jest/globals';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { cliPermissionSet } from './cliPermissionSet.ts';
import { runSalesforceCli, salesforceCli } from './runSalesforceCli.ts';

const FILE = join('force-app', 'permissionsets', 'Deployed_By_Cli.permissionset-meta.xml');

let org: SimulatedOrg;
let home: string;
let project: string;

jest.setTimeout(180_000);

beforeAll(async () => {
  org = await startOrg();
  home = await mkdtemp(join(tmpdir(), 'salesforce-cli-'));
  project = join(home, 'project');
  await write(
    'sfdx-project.json',
    JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '66.0' }),
  );
  await write(FILE, cliPermissionSet);
});

afterAll(async () => {
  await org.stop();
  await rm(home, { recursive: true, force: true });
});

async function write(path: string, contents: string): Promise<void> {
  await mkdir(dirname(join(project, path)), { recursive: true });
  await writeFile(join(project, path), contents);
}

const sf = (...command: readonly string[]) =>
  runSalesforceCli({ home, project, accessToken: org.admin.accessToken }, command);

const atOrg = ['--target-org', 'simulator'];

it('is the official Salesforce CLI', () => {
  expect(existsSync(salesforceCli)).toBe(true);
});

it('logs in with an access token, reads, writes, deploys, retrieves and assigns', async () => {
  const login = await sf(
    'org',
    'login',
    'access-token',
    '--instance-url',
    org.url,
    '--alias',
    'simulator',
    '--no-prompt',
  );
  expect(login).toMatchObject({ status: 0, result: { username: org.admin.username, orgId: org.state.orgId } });

  const display = await sf('org', 'display', ...atOrg);
  expect(display).toMatchObject({ status: 0, result: { connectedStatus: 'Connected', id: org.state.orgId } });

  const query = await sf(
    'data',
    'query',
    ...atOrg,
    '--query',
    'SELECT Name, (SELECT OrderNumber FROM Orders) FROM Account ORDER BY Name',
  );
  expect(query.result.records.map(({ Name }: { Name: string }) => Name)).toEqual(['Globex', 'Initech']);

  const created = await sf(
    'data',
    'create',
    'record',
    ...atOrg,
    '--sobject',
    'Account',
    '--values',
    "Name='Made by the CLI'",
  );
  expect(org.state.records.get('Account', created.result.id)?.['Name']).toBe('Made by the CLI');

  const deployed = await sf('project', 'deploy', 'start', ...atOrg, '--source-dir', 'force-app');
  expect(deployed).toMatchObject({ status: 0, result: { status: 'Succeeded', numberComponentsDeployed: 1 } });
  expect(org.state.metadata.get('PermissionSet', 'Deployed_By_Cli')?.body['label']).toBe('Deployed by the CLI');

  const retrieved = await sf('project', 'retrieve', 'start', ...atOrg, '--metadata', 'PermissionSet:Deployed_By_Cli');
  expect(retrieved.status).toBe(0);
  expect(await readFile(join(project, FILE), 'utf8')).toBe(cliPermissionSet);

  const assigned = await sf('org', 'assign', 'permset', ...atOrg, '--name', 'Deployed_By_Cli');
  expect(assigned).toMatchObject({ status: 0, result: { successes: [{ value: 'Deployed_By_Cli' }] } });

  const again = await sf('org', 'assign', 'permset', ...atOrg, '--name', 'Deployed_By_Cli');
  expect(again.status).toBe(1);

  const license = await sf('org', 'assign', 'permsetlicense', ...atOrg, '--name', 'SalesforceAPIIntegrationPsl');
  expect(license).toMatchObject({ status: 0, result: { successes: [{ value: 'SalesforceAPIIntegrationPsl' }] } });
});

it('shows the org’s refusals as it shows those of any org', async () => {
  await write(FILE, cliPermissionSet.replace('<field>Account.Industry</field>', '<field>Account.Nowhere__c</field>'));
  const { status, result } = await sf('project', 'deploy', 'start', ...atOrg, '--source-dir', 'force-app');
  expect(status).toBe(1);
  expect(result.files).toEqual([
    expect.objectContaining({
      state: 'Failed',
      error: expect.stringContaining('no CustomField named Account.Nowhere__c found'),
    }),
  ]);
});
