import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AuthInfo, Connection } from '@salesforce/core';
import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../../org-simulator/startOrg.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

function file(type: string, ...lines: readonly string[]): string {
  return `${HEAD}<${type} ${NAMESPACE}>\n${lines.map((line) => `    ${line}\n`).join('')}</${type}>\n`;
}

const FILES: Readonly<Record<string, string>> = {
  'permissionsets/Erp.permissionset-meta.xml': file(
    'PermissionSet',
    '<classAccesses>',
    '    <apexClass>ErpOrderEndpoint</apexClass>',
    '    <enabled>true</enabled>',
    '</classAccesses>',
    '<fieldPermissions>',
    '    <editable>true</editable>',
    '    <field>Order.ERP_Number__c</field>',
    '    <readable>true</readable>',
    '</fieldPermissions>',
    '<hasActivationRequired>false</hasActivationRequired>',
    '<label>ERP &amp; &apos;co&apos;</label>',
    '<license>SalesforceAPIIntegrationPsl</license>',
    '<objectPermissions>',
    '    <allowCreate>false</allowCreate>',
    '    <allowDelete>false</allowDelete>',
    '    <allowEdit>true</allowEdit>',
    '    <allowRead>true</allowRead>',
    '    <modifyAllRecords>false</modifyAllRecords>',
    '    <object>Order</object>',
    '    <viewAllFields>false</viewAllFields>',
    '    <viewAllRecords>false</viewAllRecords>',
    '</objectPermissions>',
  ),
  'profiles/ERP%3A Sync.profile-meta.xml': file(
    'Profile',
    '<custom>true</custom>',
    '<loginIpRanges>',
    '    <endAddress>203.0.113.10</endAddress>',
    '    <startAddress>203.0.113.1</startAddress>',
    '</loginIpRanges>',
    '<userLicense>Salesforce Integration</userLicense>',
    '<userPermissions>',
    '    <enabled>true</enabled>',
    '    <name>ApiEnabled</name>',
    '</userPermissions>',
    '<userPermissions>',
    '    <enabled>true</enabled>',
    '    <name>ApiUserOnly</name>',
    '</userPermissions>',
  ),
};

describe.each([{ rest: false }, { rest: true }])('SDR with rest: $rest', ({ rest }) => {
  let org: SimulatedOrg;
  let folder: string;
  let connection: Connection;

  beforeAll(async () => {
    org = await startOrg();
    const authInfo = await AuthInfo.create({
      username: org.admin.accessToken,
      accessTokenOptions: { accessToken: org.admin.accessToken, instanceUrl: org.url },
    });
    connection = await Connection.create({ authInfo, connectionOptions: { version: '66.0' } });
    folder = mkdtempSync(join(tmpdir(), 'sdr-'));
    for (const [path, contents] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), contents);
    }
  });

  afterAll(async () => {
    await org.stop();
    rmSync(folder, { recursive: true });
  });

  function components(): ComponentSet {
    const set = ComponentSet.fromSource(folder);
    set.sourceApiVersion = '66.0';
    return set;
  }

  async function deploy(options: { checkOnly?: boolean } = {}) {
    const apiOptions = { rest, rollbackOnError: true, ...options };
    const operation = await components().deploy({ usernameOrConnection: connection, apiOptions });
    const result = await operation.pollStatus(30, 30);
    return {
      status: result.response.status,
      states: result.getFileResponses().map(({ fullName, state }) => [fullName, state]),
    };
  }

  it('checks without changing anything', async () => {
    expect((await deploy({ checkOnly: true })).status).toBe('Succeeded');
    expect(org.state.metadata.get('PermissionSet', 'Erp')).toBeUndefined();
    expect(org.state.records.all('PermissionSet').some((row) => row['Name'] === 'Erp')).toBe(false);
  });

  it('creates, and then finds nothing to change', async () => {
    const first = await deploy();
    expect(first.status).toBe('Succeeded');
    expect(first.states).toEqual([
      ['Erp', 'Created'],
      ['ERP%3A Sync', 'Created'],
    ]);
    expect((await deploy()).states.map(([, state]) => state)).toEqual(['Unchanged', 'Unchanged']);
  });

  it('retrieves the same bytes', async () => {
    const operation = await components().retrieve({ usernameOrConnection: connection, output: folder, merge: true });
    const result = await operation.pollStatus(30, 30);
    expect(result.response.status).toBe('Succeeded');
    for (const [path, contents] of Object.entries(FILES))
      expect(readFileSync(join(folder, path), 'utf8')).toBe(contents);
  });
});
