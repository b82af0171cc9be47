import { lintElements, metadataText, pathOf } from './lintTree.ts';

const LABEL = '    <label>X</label>\n';
const INTEGRATION = '    <license>SalesforceAPIIntegrationPsl</license>\n';

function permission(name: string, enabled = true): string {
  return `    <userPermissions>\n        <enabled>${enabled}</enabled>\n        <name>${name}</name>\n    </userPermissions>\n`;
}

const FLAGS = [
  'allowCreate',
  'allowDelete',
  'allowEdit',
  'allowRead',
  'modifyAllRecords',
  'viewAllFields',
  'viewAllRecords',
];

function object(name: string, on: readonly string[]): string {
  const flags = FLAGS.map((flag) => `        <${flag}>${on.includes(flag)}</${flag}>\n`).join('');
  return `    <objectPermissions>\n${flags}        <object>${name}</object>\n    </objectPermissions>\n`;
}

function field(name: string, { editable = false, readable = true } = {}): string {
  return `    <fieldPermissions>\n        <editable>${editable}</editable>\n        <field>${name}</field>\n        <readable>${readable}</readable>\n    </fieldPermissions>\n`;
}

async function heads(type: string, elements: string, files: Record<string, string> = {}): Promise<readonly string[]> {
  return (await lintElements(type, elements, files)).map((line) => line.split(' | ')[0]!);
}

describe('user permissions', () => {
  it('that open much are warnings in permission sets and custom profiles', async () => {
    const elements = `${LABEL}${permission('ModifyAllData')}${permission('ViewAllData')}${permission('ViewRoles', false)}${permission('ViewSetup')}`;
    expect(await heads('PermissionSet', elements)).toEqual([
      'warning administrator-permission 6:15 userPermissions.ModifyAllData',
      'warning user-permission-dependency 10:15 userPermissions.ViewAllData',
      'warning sensitive-permission 10:15 userPermissions.ViewAllData',
      'warning user-permission-dependency 18:15 userPermissions.ViewSetup',
    ]);
    const profile = `    <custom>true</custom>\n    <userLicense>Salesforce</userLicense>\n${permission('QueryAllFiles')}`;
    expect(await heads('Profile', profile)).toEqual([
      'warning sensitive-permission 7:15 userPermissions.QueryAllFiles',
    ]);
  });

  it('are Salesforce’s in a standard profile, whose permissions nobody can take away', async () => {
    expect(await heads('Profile', `    <custom>false</custom>\n${permission('ModifyAllData')}`)).toEqual([]);
  });

  it('that a profile does not name stay as they are in the org', async () => {
    const profile = (more: string) => `    <custom>false</custom>\n${more}${permission('ViewSetup')}`;
    expect(await heads('Profile', profile(''))).toEqual([]);
    expect(await heads('Profile', profile(permission('ViewRoles', false)))).toEqual([
      'warning user-permission-dependency 10:15 userPermissions.ViewSetup',
    ]);
  });

  it('that no list knows are told of when they are misspelt', async () => {
    expect(
      await heads('PermissionSet', `${LABEL}${permission('ViewSetUp')}${permission('FundraisingUserOfTomorrow')}`),
    ).toEqual(['warning unknown-user-permission 6:15 userPermissions.ViewSetUp']);
  });

  it('of integrations are held to what holds for integrations', async () => {
    const elements = `${LABEL}${INTEGRATION}${permission('TwoFactorApi')}`;
    expect(await heads('PermissionSet', elements)).toEqual([
      'warning two-factor-permission 7:15 userPermissions.TwoFactorApi',
    ]);
    expect(await heads('PermissionSet', `${LABEL}${permission('TwoFactorApi')}`)).toEqual([]);
    const bare = `${LABEL}    <license>Salesforce Integration</license>\n${permission('FreezeUsers')}`;
    expect(await heads('PermissionSet', bare)).toEqual(['warning license-permission 7:15 userPermissions.FreezeUsers']);
    const apiOnly = `${LABEL}${permission('ApiUserOnly')}${permission('ForceTwoFactor')}`;
    expect(await heads('PermissionSet', apiOnly)).toEqual([
      'warning two-factor-permission 10:15 userPermissions.ForceTwoFactor',
    ]);
  });
});

describe('object permissions', () => {
  it('depend on one another', async () => {
    const on = ['allowCreate', 'allowDelete', 'modifyAllRecords'];
    const found = await lintElements('PermissionSet', `${LABEL}${object('Order', on)}`);
    expect(
      found
        .filter((line) => line.includes('object-permission-dependency'))
        .map((line) => line.split(' | ').slice(0, 2)),
    ).toEqual([
      [
        'error object-permission-dependency 5:22 objectPermissions.Order.allowCreate',
        '<allowCreate> of Order depends on <allowRead>.',
      ],
      [
        'error object-permission-dependency 6:22 objectPermissions.Order.allowDelete',
        '<allowDelete> of Order depends on <allowRead>, <allowEdit>.',
      ],
      [
        'error object-permission-dependency 9:27 objectPermissions.Order.modifyAllRecords',
        '<modifyAllRecords> of Order depends on <allowRead>, <allowEdit>, <viewAllRecords>.',
      ],
    ]);
  });

  it('of a profile may leave out what they depend on', async () => {
    const entry =
      '    <objectPermissions>\n        <allowCreate>true</allowCreate>\n        <object>Order</object>\n    </objectPermissions>\n';
    expect(await heads('Profile', entry)).toEqual([]);
  });

  it('of a big object delete and do not edit', async () => {
    expect(await heads('PermissionSet', `${LABEL}${object('Log__b', ['allowRead', 'allowDelete'])}`)).toEqual([]);
  });

  it('that reach every record or field are told of once a file', async () => {
    const all = ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'];
    const names = ['A__c', 'B__c', 'C__c', 'D__c', 'E__c', 'F__c', 'G__c'];
    const objects = names.map((name) => object(name, all)).join('');
    expect(await lintElements('PermissionSet', `${LABEL}${objects}`)).toEqual([
      'warning object-modify-all 9:27 objectPermissions.A__c.modifyAllRecords | <modifyAllRecords> changes and deletes every A__c record, whoever owns it. So with 6 more: B__c, C__c, D__c, E__c, F__c, …. | Remove it, unless those who hold it are to be able to.',
    ]);
    expect(
      await heads('PermissionSet', `${LABEL}${object('A__c', ['allowRead', 'viewAllFields', 'viewAllRecords'])}`),
    ).toEqual([
      'warning object-view-all-fields 10:24 objectPermissions.A__c.viewAllFields',
      'warning object-view-all 11:25 objectPermissions.A__c.viewAllRecords',
    ]);
  });

  it('of a detail need its master, where the source says so', async () => {
    const files = {
      'force-app/main/default/objects/Detail__c/fields/Master__c.field-meta.xml': metadataText(
        'CustomField',
        '    <fullName>Master__c</fullName>\n    <referenceTo>Master__c</referenceTo>\n    <type>MasterDetail</type>\n',
      ),
    };
    const read = ['allowRead'];
    expect(await heads('PermissionSet', `${LABEL}${object('Detail__c', read)}`, files)).toEqual([
      'error parent-object-read 4:24 objectPermissions.Detail__c',
    ]);
    expect(
      await heads('PermissionSet', `${LABEL}${object('Detail__c', read)}${object('Master__c', read)}`, files),
    ).toEqual([]);
    // Named, and not granted.
    expect(await heads('PermissionSet', `${LABEL}${object('Detail__c', [])}`, files)).toEqual([]);
    expect(await heads('Profile', object('Detail__c', read), files)).toEqual([]);
    expect(await heads('Profile', `${object('Detail__c', read)}${object('Master__c', [])}`, files)).toEqual([
      'error parent-object-read 3:24 objectPermissions.Detail__c',
    ]);
  });
});

describe('field permissions', () => {
  const files = {
    'packages/a/objects/Shipment__c/fields/Number__c.field-meta.xml': metadataText(
      'CustomField',
      '    <fullName>Number__c</fullName>\n    <required>true</required>\n    <type>Text</type>\n',
    ),
    'packages/b/objects/Shipment__c/fields/Total__c.field-meta.xml': metadataText(
      'CustomField',
      '    <formula>1</formula>\n    <fullName>Total__c</fullName>\n    <type>Number</type>\n',
    ),
  };

  it('are refused for fields that the tree or Salesforce requires, also when they deny', async () => {
    const elements = `${field('Account.Name')}${field('Shipment__c.Number__c', { readable: false })}${LABEL}`;
    expect(await heads('PermissionSet', elements, files)).toEqual([
      'error field-without-permissions 3:23 fieldPermissions.Account.Name',
      'error field-without-permissions 8:23 fieldPermissions.Shipment__c.Number__c',
    ]);
    expect(await heads('PermissionSet', elements)).toHaveLength(1);
  });

  it('may name required fields before API 30.0, which had permissions for them', async () => {
    const at = (version: string) => ({
      'sfdx-project.json': `{ "packageDirectories": [{ "path": "force-app" }], "sourceApiVersion": "${version}" }`,
    });
    const elements = `${field('Account.Name')}${LABEL}`;
    expect(await heads('PermissionSet', elements, at('29.0'))).toEqual([]);
    expect(await heads('PermissionSet', elements, at('30.0'))).toHaveLength(1);
  });

  it('that edit what is calculated, or what cannot be read, are warnings', async () => {
    const elements = `${field('Shipment__c.Total__c', { editable: true })}${field('Shipment__c.A__c', { editable: true, readable: false })}${LABEL}`;
    expect(await heads('PermissionSet', elements, files)).toEqual([
      'warning field-read-only 3:23 fieldPermissions.Shipment__c.Total__c',
      'warning editable-without-readable 8:23 fieldPermissions.Shipment__c.A__c',
    ]);
  });
});

describe('policy.yaml', () => {
  const forbidden =
    'forbidden:\n  userPermissions: [RunReports]\n  objects: [Salary__c]\n  fields: [Contact.Tax__c]\nsensitiveObjects: [Individual]\n';
  const elements = `${field('Contact.Tax__c')}${LABEL}${INTEGRATION}${object('Individual', ['allowRead'])}${object('Salary__c', ['allowRead'])}${permission('RunReports')}`;

  it('forbids to integrations what it forbids', async () => {
    expect(await heads('PermissionSet', elements, { 'policy.yaml': forbidden })).toEqual([
      'warning forbidden-field 3:23 fieldPermissions.Contact.Tax__c',
      'warning sensitive-object 10:24 objectPermissions.Individual',
      'warning forbidden-object 20:24 objectPermissions.Salary__c',
      'warning forbidden-permission 32:15 userPermissions.RunReports',
    ]);
    expect(await heads('PermissionSet', elements.replace(INTEGRATION, ''), { 'policy.yaml': forbidden })).toEqual([]);
  });

  it('does not forbid what is denied', async () => {
    const denied = `${field('Contact.Tax__c', { readable: false })}${LABEL}${INTEGRATION}${object('Salary__c', [])}${permission('RunReports', false)}`;
    expect(await heads('PermissionSet', denied, { 'policy.yaml': forbidden })).toEqual([]);
  });

  it('sets severities, also of rules that only look at metadata files', async () => {
    const rules = 'rules:\n  forbidden-permission: error\n  forbidden-object: "off"\n  malformed-xml: warning\n';
    const found = await heads('PermissionSet', elements, { 'policy.yaml': `${forbidden}${rules}` });
    expect(found).toContain('error forbidden-permission 32:15 userPermissions.RunReports');
    expect(found.filter((line) => line.includes('forbidden-object'))).toEqual([]);
    const broken = { 'policy.yaml': rules, [pathOf('Profile')]: '<Profile' };
    expect((await heads('PermissionSet', LABEL, broken))[0]).toMatch(/^warning malformed-xml/);
  });

  it('is all that is told of while it is wrong', async () => {
    expect(await heads('PermissionSet', elements, { 'policy.yaml': 'rules: 1\n' })).toEqual([
      expect.stringContaining('error invalid-definition 1:'),
    ]);
    expect(await heads('PermissionSet', LABEL, { 'policy.yaml': 'rules: { malformed-xm: error }\n' })).toEqual([
      expect.stringContaining('error unknown-rule 1:'),
    ]);
  });
});
