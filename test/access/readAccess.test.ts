import type { EffectiveAccess } from '../../generator/access/effectiveAccess.ts';
import { pathsOf } from '../../generator/access/pathsOf.ts';
import { readAccess } from '../../generator/access/readAccess.ts';
import { readLoginRestrictions } from '../../generator/access/readLoginRestrictions.ts';
import type { Org } from '../../generator/org/org.ts';
import { OrgError } from '../../generator/org/orgError.ts';
import { unlessUnsupported } from '../../generator/org/unlessUnsupported.ts';
import { parseXml } from '../../generator/schema/parseXml.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';
import { type ApiClient, apiClient } from '../orgSimulator/apiClient.ts';
import { deployFiles } from '../orgSimulator/deployFiles.ts';
import { createIntegrationUser, restrictedProfile } from '../orgSimulator/integration.ts';
import { connectAs } from './support/connectAs.ts';
import { groupFiles, updatedGroup } from './support/groupFiles.ts';

let simulated: SimulatedOrg;
let api: ApiClient;
let org: Org;
let userId: string;

beforeAll(async () => {
  simulated = await startOrg();
  api = apiClient(simulated);
  await deployFiles(simulated, [restrictedProfile]);
  userId = await createIntegrationUser(simulated, api, {
    ProfileId: (await api.records("SELECT Id FROM Profile WHERE Name = 'Restricted'"))[0].Id,
  });
  org = await connectAs(simulated, simulated.admin.accessToken);
});

afterAll(() => simulated.stop());

async function accessOf(id = userId): Promise<EffectiveAccess> {
  const [access] = await readAccess(org, { users: { ids: [id] } });
  if (access === undefined) throw new Error('The user is not there.');
  return access;
}

const profilePath = { kind: 'Profile', name: 'Restricted', permissionSet: null };
const ordersPath = { kind: 'PermissionSet', name: 'Orders', permissionSet: null };

describe('of one user', () => {
  it('tells who he is and what is assigned', async () => {
    expect(await accessOf()).toMatchObject({
      userId,
      username: 'erp@acme.example',
      profile: 'Restricted',
      userLicense: 'Salesforce Integration',
      permissionSetLicenses: ['SalesforceAPIIntegrationPsl'],
      permissionSets: ['Orders'],
      permissionSetGroups: [],
      role: null,
      isActive: true,
      isFrozen: false,
      warnings: [],
    });
  });

  it('tells each grant with the profile or the set that gives it', async () => {
    const { grants } = await accessOf();
    expect(grants).toEqual([
      { kind: 'field', name: 'Order.ERP_Number__c', can: both([ordersPath]) },
      { kind: 'field', name: 'Order.ERP_Status__c', can: [{ operation: 'read', by: [ordersPath] }] },
      { kind: 'object', name: 'Order', can: both([ordersPath]) },
      { kind: 'userPermission', name: 'ApiEnabled', can: [{ operation: 'access', by: [profilePath] }] },
      { kind: 'userPermission', name: 'ApiUserOnly', can: [{ operation: 'access', by: [profilePath] }] },
    ]);
  });

  it('finds him by his name in any case, and leaves out who is not there', async () => {
    const found = await readAccess(org, { users: { usernames: ['ERP@acme.example', "o'brien\\@acme.example"] } });
    expect(found.map(({ username }) => username)).toEqual(['erp@acme.example']);
  });

  it('asks nothing when nobody is asked for', async () => {
    simulated.clearCalls();
    expect(await readAccess(org, { users: { ids: [] } })).toEqual([]);
    expect(simulated.calls).toEqual([]);
  });

  it('knows login ranges and hours only from the profile component', async () => {
    expect(await accessOf()).toMatchObject({ loginIpRanges: null, loginHours: null });
    const parsed = parseXml(`<Profile>${restrictedProfile.xml}</Profile>`);
    if (!parsed.ok) throw new Error(parsed.message);
    const loginRestrictions = new Map([['RESTRICTED', readLoginRestrictions(parsed.root)]]);
    const [access] = await readAccess(org, { users: { ids: [userId] }, loginRestrictions });
    expect(access?.loginIpRanges).toEqual([{ start: '203.0.113.10', end: '203.0.113.20', description: null }]);
    expect(access?.loginHours).toMatchObject({
      monday: { start: 480, end: 1080 },
      tuesday: { start: 0, end: 0 },
      sunday: null,
    });
  });

  it('sees a freeze and a deactivation', async () => {
    const login = simulated.state.records.all('UserLogin').find((row) => row['UserId'] === userId)!;
    simulated.state.records.update('UserLogin', login.Id, { IsFrozen: true });
    simulated.state.records.update('User', userId, { IsActive: false });
    expect(await accessOf()).toMatchObject({ isFrozen: true, isActive: false, permissionSets: ['Orders'] });
    simulated.state.records.update('UserLogin', login.Id, { IsFrozen: false });
    simulated.state.records.update('User', userId, { IsActive: true });
  });
});

function both(by: readonly object[]) {
  return ['read', 'edit'].map((operation) => ({ operation, by }));
}

describe('when it is not told', () => {
  it('fails rather than take no rows for no access', async () => {
    const own = await connectAs(simulated, simulated.openSession(userId));
    await expect(readAccess(own, { users: { ids: [userId] } })).rejects.toMatchObject({
      name: 'OrgError',
      code: 'INVALID_TYPE',
    });
  });

  it.each([
    ['INVALID_TYPE', []],
    ['INSUFFICIENT_ACCESS', []],
  ])('does without names that are refused by %s', async (code, rows) => {
    expect(await unlessUnsupported(Promise.reject(new OrgError('No.', { code })))).toEqual(rows);
  });

  it.each(['SERVER_UNAVAILABLE', 'REQUEST_LIMIT_EXCEEDED', ''])('does not take %s for a refusal', async (code) => {
    await expect(unlessUnsupported(Promise.reject(new OrgError('No.', { code })))).rejects.toThrow('No.');
    await expect(unlessUnsupported(Promise.reject(new TypeError('Defect.')))).rejects.toThrow('Defect.');
  });
});

describe('assignments that do not count', () => {
  const assignment = () => {
    const set = simulated.state.records.all('PermissionSet').find((row) => row['Name'] === 'Orders')!;
    return simulated.state.records
      .all('PermissionSetAssignment')
      .find((row) => row['AssigneeId'] === userId && row['PermissionSetId'] === set.Id)!;
  };

  it.each([
    [{ ExpirationDate: '2020-01-01T00:00:00.000+0000' }, { ExpirationDate: null }],
    [{ IsActive: false }, { IsActive: true }],
  ])('grant nothing: %j', async (change, back) => {
    simulated.state.records.update('PermissionSetAssignment', assignment().Id, change);
    const access = await accessOf();
    simulated.state.records.update('PermissionSetAssignment', assignment().Id, back);
    expect(access.permissionSets).toEqual([]);
    expect(access.grants.map(({ name }) => name)).toEqual(['ApiEnabled', 'ApiUserOnly']);
  });

  it('grant until they expire', async () => {
    const inFuture = { ExpirationDate: new Date(Date.now() + 3_600_000).toISOString().replace('Z', '+0000') };
    simulated.state.records.update('PermissionSetAssignment', assignment().Id, inFuture);
    expect((await accessOf()).permissionSets).toEqual(['Orders']);
    simulated.state.records.update('PermissionSetAssignment', assignment().Id, { ExpirationDate: null });
  });
});

describe('a permission set group', () => {
  let groupId: string;

  beforeAll(async () => {
    await deployFiles(simulated, groupFiles);
    groupId = await updatedGroup(simulated);
    await api.create('PermissionSetAssignment', { AssigneeId: userId, PermissionSetGroupId: groupId });
  });

  const inside = (permissionSet: string) => ({ kind: 'PermissionSetGroup', name: 'Sales', permissionSet });

  it('grants what its sets grant less what it mutes, by the set inside of it', async () => {
    const access = await accessOf();
    expect(access.permissionSetGroups).toEqual([
      { name: 'Sales', status: 'Updated', permissionSets: ['Lead_Read', 'Lead_Work'] },
    ]);
    const ask = (operation: 'read' | 'edit') => pathsOf(access, { kind: 'object', name: 'lead', operation });
    expect(ask('read')).toEqual([inside('Lead_Read'), inside('Lead_Work')]);
    expect(ask('edit')).toEqual([]);
    const one = (kind: 'apexClass' | 'customPermission', name: string) =>
      pathsOf(access, { kind, name, operation: 'access' });
    expect(one('apexClass', 'ErpOrderEndpoint')).toEqual([]);
    expect(one('customPermission', 'Use_ERP_Endpoint')).toEqual([inside('Lead_Work')]);
  });

  it('mutes nothing that the user has from elsewhere', async () => {
    const set = simulated.state.records.all('PermissionSet').find((row) => row['Name'] === 'Lead_Work')!;
    const id = await api.create('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: set.Id });
    const access = await accessOf();
    await api.call('DELETE', `/sobjects/PermissionSetAssignment/${id}`);
    expect(pathsOf(access, { kind: 'object', name: 'Lead', operation: 'edit' })).toEqual([
      { kind: 'PermissionSet', name: 'Lead_Work', permissionSet: null },
    ]);
  });

  it('is warned of while it is not calculated', async () => {
    simulated.state.records.update('PermissionSetGroup', groupId, { Status: 'Failed' });
    const access = await accessOf();
    simulated.state.records.update('PermissionSetGroup', groupId, { Status: 'Updated' });
    expect(access.warnings).toEqual([expect.stringContaining('PermissionSetGroup Sales is Failed')]);
  });
});

describe('things that are granted by id', () => {
  const put = (type: string, fullName: string, body = {}) => {
    const { id } = simulated.state.metadata.put({
      type,
      fullName,
      id: simulated.state.records.insert(type, {}).Id,
      body: { label: fullName, ...body },
    });
    return id;
  };
  const grant = (SetupEntityId: string, SetupEntityType: string) => {
    const set = simulated.state.records.all('PermissionSet').find((row) => row['Name'] === 'Orders')!;
    simulated.state.records.insert('SetupEntityAccess', { ParentId: set.Id, SetupEntityId, SetupEntityType });
  };

  it('are told by name, and by id where no name is to be found', async () => {
    const { records } = simulated.state;
    const parameters = [{ parameterGroup: 'Reader', parameterName: 'Reader', parameterType: 'NamedPrincipal' }];
    put('ExternalCredential', 'ERP', { externalCredentialParameters: parameters });
    await deployFiles(simulated, [entitySet]);
    const set = records.all('PermissionSet').find((row) => row['Name'] === 'Entities')!;
    const id = await api.create('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: set.Id });
    grant(put('CustomApplication', 'Sales_Console'), 'TabSet');
    grant(put('Flow', 'Sync_Orders'), 'FlowDefinition');
    grant(records.insert('ApexPage', { Name: 'Odd', NamespacePrefix: 'ns' }).Id, 'ApexPage');
    grant(records.insert('ConnectedApplication', { Name: 'Old App' }).Id, 'ConnectedApplication');
    grant(records.insert('ExternalClientApplication', { DeveloperName: 'New_App' }).Id, 'ExternalClientApplication');
    grant('0Xx000000000001AAA', 'BotDefinition');
    grant('01p000000000009AAA', 'ApexClass');
    const { grants } = await accessOf();
    await api.call('DELETE', `/sobjects/PermissionSetAssignment/${id}`);
    const told = grants
      .filter(({ kind }) => !['object', 'field', 'userPermission', 'customPermission'].includes(kind))
      .map(({ kind, name }) => `${kind} ${name}`);
    expect(told).toEqual([
      'apexClass 01p000000000009AAA',
      'apexClass ErpOrderEndpoint',
      'apexPage ns__Odd',
      'application Sales_Console',
      'connectedApp Old App',
      'customMetadataType ERP_Setting__mdt',
      'externalClientApp New_App',
      'externalCredentialPrincipal ERP-Reader',
      'flow Sync_Orders',
      'other BotDefinition 0Xx000000000001AAA',
      'tab standard-Lead',
    ]);
  });

  it('keep their ids where the org has no such object', async () => {
    const refusing: Org = {
      ...org,
      query: (statement) =>
        org.query(/FROM (FlowDefinitionView|PermissionSetTabSetting)/.test(statement) ? refused(statement) : statement),
      connection: { request: refuseComposite } as unknown as Org['connection'],
    };
    const [access] = await readAccess(refusing, { users: { ids: [userId] } });
    expect(access?.grants.filter(({ kind }) => kind === 'flow').map(({ name }) => name)).toEqual([
      expect.stringMatching(/^[a-zA-Z0-9]{18}$/),
    ]);
  });
});

const refused = <Text extends string>(statement: Text) => statement.replace(/FROM \w+/, 'FROM Nowhere') as Text;

/** Every part fails, so that each query is asked again by itself. */
async function refuseComposite({ body }: { readonly body?: string }) {
  const parts: readonly unknown[] = JSON.parse(body ?? '{}').compositeRequest;
  return { compositeResponse: parts.map(() => ({ httpStatusCode: 400, body: [] })) };
}

const entitySet = {
  type: 'PermissionSet',
  fullName: 'Entities',
  path: 'permissionsets/Entities.permissionset',
  xml: `<classAccesses><apexClass>ErpOrderEndpoint</apexClass><enabled>true</enabled></classAccesses>
    <customMetadataTypeAccesses><enabled>true</enabled><name>ERP_Setting__mdt</name></customMetadataTypeAccesses>
    <externalCredentialPrincipalAccesses><enabled>true</enabled>
      <externalCredentialPrincipal>ERP-Reader</externalCredentialPrincipal></externalCredentialPrincipalAccesses>
    <hasActivationRequired>false</hasActivationRequired><label>Entities</label>
    <tabSettings><tab>standard-Lead</tab><visibility>Visible</visibility></tabSettings>`,
};
