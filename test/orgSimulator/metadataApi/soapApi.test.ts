import { AuthInfo, Connection } from '@salesforce/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { SimulatedOrg } from '../../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../../org-simulator/startOrg.ts';
import { deployTo } from './deployTo.ts';

const SET = '<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>Erp</label></PermissionSet>';
const MANIFEST =
  '<Package><types><members>Erp</members><name>PermissionSet</name></types><version>66.0</version></Package>';

describe('the SOAP Metadata API', () => {
  let org: SimulatedOrg;
  let connection: Connection;

  beforeAll(async () => {
    org = await startOrg({ type: 'sandbox' });
    const { accessToken } = org.admin;
    const authInfo = await AuthInfo.create({
      username: accessToken,
      accessTokenOptions: { accessToken, instanceUrl: org.url },
    });
    connection = await Connection.create({ authInfo, connectionOptions: { version: '66.0' } });
  });

  afterAll(() => org.stop());

  function zip(files: Readonly<Record<string, string>> = { 'permissionsets/Erp.permissionset': SET }): Buffer {
    const contents = { ...files, 'package.xml': MANIFEST };
    return Buffer.from(
      zipSync(Object.fromEntries(Object.entries(contents).map(([path, text]) => [path, strToU8(text)]))),
    );
  }

  async function finished(id: string, rest = false) {
    for (;;) {
      const result = await connection.metadata.checkDeployStatus(id, true, rest);
      if (result.done) return result;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async function retrieved(types: readonly { name: string; members: readonly string[] }[], version = '66.0') {
    const { id } = await connection.metadata.retrieve({ apiVersion: version, unpackaged: { types, version } } as never);
    for (;;) {
      const result = await connection.metadata.checkRetrieveStatus(id!);
      if (result.done) {
        const files = Object.entries(unzipSync(Buffer.from(result.zipFile, 'base64')));
        return {
          files: Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)])),
          messages: result.messages,
        };
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('passes through Pending to its end, with details', async () => {
    const { id } = await connection.metadata.deploy(zip(), { rollbackOnError: true, singlePackage: true });
    expect(id).toMatch(/^0Af\w{15}$/);
    const first = await connection.metadata.checkDeployStatus(id!);
    expect(first).toMatchObject({ done: false, success: false, numberComponentsTotal: 0 });
    expect(['Pending', 'InProgress']).toContain(first.status);
    const last = await finished(id!);
    expect(last).toMatchObject({
      status: 'Succeeded',
      success: true,
      checkOnly: false,
      rollbackOnError: true,
      numberComponentErrors: 0,
      numberComponentsDeployed: 1,
      numberComponentsTotal: 1,
    });
    expect(last.details!.componentSuccesses).toMatchObject([
      {
        componentType: 'PermissionSet',
        fullName: 'Erp',
        fileName: 'permissionsets/Erp.permissionset',
        created: true,
        changed: true,
      },
      { componentType: '', fullName: 'package.xml', fileName: 'package.xml' },
    ]);
    expect(last.details!.componentFailures).toEqual([]);
  });

  it('tells a failure with its place', async () => {
    const broken = SET.replace('<label>', '\n  <typo/><label>');
    const { id } = await connection.metadata.deploy(zip({ 'permissionsets/Erp.permissionset': broken }), {});
    const last = await finished(id!);
    expect(last).toMatchObject({ status: 'Failed', success: false, numberComponentErrors: 1 });
    expect(last.details!.componentFailures).toMatchObject([
      {
        fullName: 'Erp',
        lineNumber: 2,
        columnNumber: 10,
        problem:
          'Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}typo invalid at this location in type PermissionSet (2:10)',
        problemType: 'Error',
        success: false,
      },
    ]);
  });

  it('tells what is wrong with the archive as a whole', async () => {
    const { id } = await connection.metadata.deploy(Buffer.from('no zip'), {});
    expect(await finished(id!)).toMatchObject({
      status: 'Failed',
      errorStatusCode: 'INVALID_OPERATION',
      errorMessage: expect.stringContaining('zip'),
    });
  });

  it.each([false, true])('deploys quickly what was validated with tests (rest: %s)', async (rest) => {
    const options = { checkOnly: true, rollbackOnError: true, testLevel: 'RunLocalTests' } as const;
    const validation = rest
      ? await connection.metadata.deployRest(zip(), options)
      : await connection.metadata.deploy(zip(), options);
    expect(await finished(validation.id!, rest)).toMatchObject({ checkOnly: true, runTestsEnabled: true });
    const id = (await connection.metadata.deployRecentValidation({ id: validation.id!, rest })) as unknown as string;
    expect(await finished(id, rest)).toMatchObject({ status: 'Succeeded', checkOnly: false });
    await expect(connection.metadata.deployRecentValidation({ id, rest })).rejects.toThrow(/not eligible/);
  });

  it('lists and describes', async () => {
    const described = await connection.metadata.describe('66.0');
    expect(
      described.metadataObjects.map(({ xmlName, suffix, directoryName }) => [xmlName, suffix, directoryName]),
    ).toContainEqual(['ExtlClntAppGlobalOauthSettings', 'ecaGlblOauth', 'extlClntAppGlobalOauthSets']);
    expect(described.metadataObjects.map(({ xmlName }) => xmlName)).not.toContain('ExtlClntAppOauthSecuritySettings');
    const [role] = await connection.metadata.list([{ type: 'Role' }], '66.0');
    expect(role).toMatchObject({
      fullName: 'Integrations',
      type: 'Role',
      fileName: 'roles/Integrations.role',
      manageableState: 'unmanaged',
    });
    expect(await connection.metadata.list([{ type: 'Dashboard' }], '66.0')).toEqual([]);
    await expect(connection.metadata.list([{ type: 'User' }], '66.0')).rejects.toThrow(/INVALID_TYPE/);
  });

  it('reads components', async () => {
    const [set, nothing] = await connection.metadata.read('PermissionSet', ['Shared_API_Read', 'Nope']);
    expect(set).toMatchObject({ fullName: 'Shared_API_Read', hasActivationRequired: false });
    expect(nothing!.fullName).toBeFalsy();
  });

  it('retrieves by name and by *, in the shape of the version asked for', async () => {
    deployTo(org.state, {
      files: {
        'permissionsets/Wide.permissionset':
          '<label>Wide</label><objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Account</object><viewAllRecords>false</viewAllRecords></objectPermissions>',
      },
    });
    const all = await retrieved([{ name: 'PermissionSet', members: ['*'] }]);
    expect(Object.keys(all.files).sort()).toEqual(
      expect.arrayContaining(['unpackaged/package.xml', 'unpackaged/permissionsets/Wide.permissionset']),
    );
    expect(all.files['unpackaged/permissionsets/Wide.permissionset']).toContain('<viewAllFields>false</viewAllFields>');
    const old = await retrieved([{ name: 'PermissionSet', members: ['Wide', 'Nope'] }], '62.0');
    expect(old.files['unpackaged/permissionsets/Wide.permissionset']).not.toContain('viewAllFields');
    expect(old.messages).toMatchObject([{ problem: "Entity of type 'PermissionSet' named 'Nope' cannot be found" }]);
    expect(old.files['unpackaged/package.xml']).toContain('<members>Wide</members>');
  });

  it('retrieves a profile alone nearly empty, and more with what the request names', async () => {
    const access =
      '<classAccesses><apexClass>ErpOrderEndpoint</apexClass><enabled>true</enabled></classAccesses>' +
      '<fieldPermissions><editable>false</editable><field>Order.ERP_Number__c</field><readable>true</readable></fieldPermissions>' +
      '<objectPermissions><allowRead>true</allowRead><object>Order</object></objectPermissions><userLicense>Salesforce</userLicense>';
    deployTo(org.state, { files: { 'profiles/Erp.profile': access } });
    const path = 'unpackaged/profiles/Erp.profile';
    const profile = { name: 'Profile', members: ['Erp'] };
    expect((await retrieved([profile])).files[path]).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Profile xmlns="http://soap.sforce.com/2006/04/metadata">\n    <custom>true</custom>\n    <userLicense>Salesforce</userLicense>\n</Profile>\n',
    );
    const more = await retrieved([
      profile,
      { name: 'ApexClass', members: ['*'] },
      { name: 'CustomObject', members: ['Order'] },
    ]);
    expect(more.files[path]).toMatch(/<apexClass>ErpOrderEndpoint<.*<field>Order\.ERP_Number__c<.*<object>Order</s);
    expect((await retrieved([profile, { name: 'CustomObject', members: ['*'] }])).files[path]).not.toContain(
      '<object>',
    );
  });

  it('never returns a consumer secret', async () => {
    const app = '<externalClientApplication>Erp</externalClientApplication>';
    deployTo(org.state, {
      files: {
        'externalClientApps/Erp.eca': '<label>Erp</label>',
        'extlClntAppOauthSettings/Erp.ecaOauth': app,
        'extlClntAppGlobalOauthSets/Erp.ecaGlblOauth': app,
      },
    });
    const { files } = await retrieved([{ name: 'ExtlClntAppGlobalOauthSettings', members: ['Erp'] }]);
    const text = files['unpackaged/extlClntAppGlobalOauthSets/Erp.ecaGlblOauth'];
    expect(text).toMatch(/<consumerKey>3MVG9/);
    expect(text).not.toContain('<consumerSecret>');
    const [read] = await connection.metadata.read('ExtlClntAppGlobalOauthSettings' as never, ['Erp']);
    expect(JSON.stringify(read)).not.toContain(
      String(org.state.metadata.get('ExtlClntAppGlobalOauthSettings', 'Erp')!.body['consumerSecret']),
    );
  });

  it('refuses unknown sessions, jobs and operations with faults', async () => {
    const post = async (body: string, sessionId: string = org.admin.accessToken) => {
      const envelope = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="http://soap.sforce.com/2006/04/metadata"><e:Header><m:SessionHeader><m:sessionId>${sessionId}</m:sessionId></m:SessionHeader></e:Header><e:Body>${body}</e:Body></e:Envelope>`;
      const answer = await fetch(`${org.url}/services/Soap/m/66.0`, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body: envelope,
      });
      return `${answer.status} ${
        /<faultcode>(.*?)<.*<faultstring>(.*?)</
          .exec(await answer.text())
          ?.slice(1)
          .join(' ') ?? ''
      }`;
    };
    expect(await post('<m:describeMetadata/>', 'nope')).toBe(
      '500 sf:INVALID_SESSION_ID INVALID_SESSION_ID: Invalid Session ID found in SessionHeader: Illegal Session',
    );
    expect(await post('<m:describeMetadata/>')).toBe('200 ');
    expect(
      await post('<m:checkDeployStatus><m:asyncProcessId>0Af000000000000AAA</m:asyncProcessId></m:checkDeployStatus>'),
    ).toMatch(/^500 sf:INVALID_CROSS_REFERENCE_KEY/);
    expect(await post('<m:createMetadata/>')).toMatch(
      /^500 sf:UNKNOWN_EXCEPTION .*does not support the operation createMetadata/,
    );
    expect(await post('<m:toString/>')).toMatch(/does not support the operation toString/);
    expect(await post('<broken')).toMatch(/^500 sf:UNKNOWN_EXCEPTION/);
  });

  it('wants Modify Metadata or Modify All Data', async () => {
    const { records } = org.state;
    const user = records.all('User').find((row) => row['Username'] === org.admin.username);
    const set = records.all('PermissionSet').find((row) => row['ProfileId'] === user!['ProfileId']);
    const grant = (granted: boolean) =>
      records.update('PermissionSet', set!.Id, {
        PermissionsModifyAllData: granted,
        PermissionsModifyMetadata: granted,
      });
    grant(false);
    await expect(connection.metadata.describe('66.0')).rejects.toThrow(/use of the Metadata API requires a user/);
    await expect(connection.metadata.deployRest(zip(), {})).rejects.toThrow(/use of the Metadata API requires a user/);
    const raw = await fetch(`${org.url}/services/data/v66.0/metadata/deployRequest/0Af`, {
      headers: { authorization: `Bearer ${org.admin.accessToken}` },
    });
    expect(`${raw.status} ${await raw.text()}`).toMatch(/^403 .*INSUFFICIENT_ACCESS/);
    grant(true);
    await expect(connection.metadata.describe('66.0')).resolves.toBeDefined();
  });

  it('counts as one call of a named kind', async () => {
    org.clearCalls();
    const { id } = await connection.metadata.deploy(zip(), { rollbackOnError: true });
    await finished(id!);
    const kinds = org.calls.map(({ kind }) => kind);
    expect(kinds[0]).toBe('metadata.deploy');
    expect(new Set(kinds.slice(1))).toEqual(new Set(['metadata.checkDeployStatus']));
  });
});
