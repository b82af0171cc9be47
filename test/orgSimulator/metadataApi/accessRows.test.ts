import { userAccess } from '../../../org-simulator/access/userAccess.ts';
import { executeQuery } from '../../../org-simulator/soql/executeQuery.ts';
import type { OrgState } from '../../../org-simulator/state/orgState.ts';
import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

function entry(list: string, inside: string): string {
  return `<${list}>${inside}</${list}>`;
}

const tab = (name: string, visibility: string) =>
  entry('tabSettings', `<tab>${name}</tab><visibility>${visibility}</visibility>`);

function deploy(org: OrgState, files: Readonly<Record<string, string>>): void {
  expect(problemsOf(deployTo(org, { files }))).toEqual({});
}

function query(org: OrgState, text: string) {
  const userId = org.records.all('User')[0]!.Id;
  const context = { org, access: userAccess(org, userId), userId, text, base: '', tooling: false };
  return executeQuery(context).records;
}

const setId = (org: OrgState, name: string) => org.records.all('PermissionSet').find((row) => row['Name'] === name)!.Id;

const tabsOf = (org: OrgState, id: string) =>
  org.records
    .all('PermissionSetTabSetting')
    .filter((row) => row['ParentId'] === id)
    .map(({ Name, Visibility }) => [Name, Visibility]);

it('has a row for each tab that a set shows or offers, and none for others', () => {
  const org = acmeOrg();
  const tabs = tab('standard-Account', 'Visible') + tab('standard-Lead', 'Available') + tab('standard-Order', 'None');
  deploy(org, { 'permissionsets/A.permissionset': `<label>A</label>${tabs}` });
  expect(tabsOf(org, setId(org, 'A'))).toEqual([
    ['standard-Account', 'DefaultOn'],
    ['standard-Lead', 'DefaultOff'],
  ]);
  deploy(org, { 'permissionsets/A.permissionset': '<label>A</label>' });
  expect(tabsOf(org, setId(org, 'A'))).toEqual([]);
});

it('keeps tabs of a group less the muted ones', () => {
  const org = acmeOrg();
  deploy(org, {
    'permissionsets/A.permissionset': `<label>A</label>${tab('standard-Account', 'Visible')}${tab('standard-Lead', 'Visible')}`,
    'mutingpermissionsets/M.mutingpermissionset': `<label>M</label>${tab('standard-Lead', 'Visible')}`,
    'permissionsetgroups/G.permissionsetgroup':
      '<label>G</label><mutingPermissionSets>M</mutingPermissionSets><permissionSets>A</permissionSets>',
  });
  const result = org.records.all('PermissionSet').find((row) => row['Type'] === 'Group')!;
  expect(tabsOf(org, result.Id)).toEqual([['standard-Account', 'DefaultOn']]);
});

it('has no row for what is switched off', () => {
  const org = acmeOrg();
  deploy(org, {
    'permissionsets/A.permissionset': `${entry('classAccesses', '<apexClass>ErpOrderEndpoint</apexClass><enabled>false</enabled>')}
      ${entry('fieldPermissions', '<editable>false</editable><field>Order.ERP_Number__c</field><readable>false</readable>')}
      <label>A</label>`,
  });
  const rows = ['SetupEntityAccess', 'FieldPermissions'].flatMap((type) =>
    org.records.all(type).filter((row) => row['ParentId'] === setId(org, 'A')),
  );
  expect(rows).toEqual([]);
});

it('knows an app, a flow and a custom metadata type by the id that access to them names', () => {
  const org = acmeOrg();
  const put = (type: string, fullName: string, body = {}) =>
    org.metadata.put({ type, fullName, id: org.records.insert(type, {}).Id, body: { label: fullName, ...body } });
  const app = put('CustomApplication', 'Sales_Console');
  const flow = put('Flow', 'Sync_Orders');
  const parameters = [{ parameterGroup: 'Reader', parameterName: 'Reader', parameterType: 'NamedPrincipal' }];
  put('ExternalCredential', 'ERP', { externalCredentialParameters: parameters });
  deploy(org, {
    'permissionsets/A.permissionset': `${entry('applicationVisibilities', '<application>Sales_Console</application><visible>true</visible>')}
      ${entry('customMetadataTypeAccesses', '<enabled>true</enabled><name>ERP_Setting__mdt</name>')}
      ${entry('externalCredentialPrincipalAccesses', '<enabled>true</enabled><externalCredentialPrincipal>ERP-Reader</externalCredentialPrincipal>')}
      ${entry('flowAccesses', '<enabled>true</enabled><flow>Sync_Orders</flow>')}<label>A</label>`,
  });
  const granted = org.records.all('SetupEntityAccess').filter((row) => row['ParentId'] === setId(org, 'A'));
  const idOf = (type: string) => String(granted.find((row) => row['SetupEntityType'] === type)?.['SetupEntityId']);
  expect([idOf('TabSet'), idOf('FlowDefinition')]).toEqual([app.id, flow.id]);
  expect(query(org, `SELECT Name FROM AppMenuItem WHERE ApplicationId = '${app.id}'`)).toMatchObject([
    { Name: 'Sales_Console' },
  ]);
  const durableId = idOf('CustomEntityDefinition').slice(0, 15);
  expect(query(org, `SELECT QualifiedApiName FROM EntityDefinition WHERE DurableId = '${durableId}'`)).toMatchObject([
    { QualifiedApiName: 'ERP_Setting__mdt' },
  ]);
  const principal = `WHERE Id = '${idOf('ExternalCredentialParameter')}'`;
  expect(
    query(org, `SELECT ParameterName, ExternalCredential.DeveloperName FROM ExternalCredentialParameter ${principal}`),
  ).toMatchObject([{ ParameterName: 'Reader', ExternalCredential: { DeveloperName: 'ERP' } }]);
});
