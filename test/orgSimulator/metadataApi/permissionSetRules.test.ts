import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

const LABEL = '<label>Erp</label>';

function problem(body: string, { name = 'Erp', version = '66.0', org = acmeOrg() } = {}) {
  return problemsOf(deployTo(org, { files: { [`permissionsets/${name}.permissionset`]: body }, version }))[name];
}

function object(name: string, flags: string): string {
  const all = ['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords', 'viewAllRecords'];
  const wanted = flags.split(' ');
  const more = wanted.includes('viewAllFields') ? '<viewAllFields>true</viewAllFields>' : '';
  return `<objectPermissions>${all
    .map((flag) => `<${flag}>${wanted.includes(flag)}</${flag}>`)
    .join('')}<object>${name}</object>${more}</objectPermissions>`;
}

function field(name: string, editable: boolean, readable = true): string {
  return `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>${readable}</readable></fieldPermissions>`;
}

function permission(name: string, enabled = true): string {
  return `<userPermissions><enabled>${enabled}</enabled><name>${name}</name></userPermissions>`;
}

describe('a permission set', () => {
  it('with everything that exists is accepted', () => {
    const body = [
      '<classAccesses><apexClass>ErpOrderEndpoint</apexClass><enabled>true</enabled></classAccesses>',
      '<customMetadataTypeAccesses><enabled>true</enabled><name>ERP_Setting__mdt</name></customMetadataTypeAccesses>',
      '<customPermissions><enabled>true</enabled><name>Use_ERP_Endpoint</name></customPermissions>',
      field('Order.ERP_Number__c', true),
      LABEL,
      '<license>salesforceapiintegrationpsl</license>',
      object('Account', 'allowRead'),
      object('Order', 'allowCreate allowEdit allowRead'),
      permission('ViewEventLogFiles'),
    ];
    expect(problem(body.join('\n'))).toBeUndefined();
  });

  it.each([
    [
      '<classAccesses><apexClass>Nope</apexClass><enabled>true</enabled></classAccesses>',
      'In field: apexClass - no ApexClass named Nope found',
    ],
    [
      '<classAccesses><apexClass>Nope</apexClass><enabled>false</enabled></classAccesses>',
      'In field: apexClass - no ApexClass named Nope found',
    ],
    [
      '<pageAccesses><apexPage>Nope</apexPage><enabled>true</enabled></pageAccesses>',
      'In field: apexPage - no ApexPage named Nope found',
    ],
    [
      '<flowAccesses><enabled>true</enabled><flow>Nope</flow></flowAccesses>',
      'In field: flow - no FlowDefinition named Nope found',
    ],
    [
      '<customPermissions><enabled>true</enabled><name>Nope</name></customPermissions>',
      'In field: name - no CustomPermission named Nope found',
    ],
    [
      '<customMetadataTypeAccesses><enabled>true</enabled><name>Nope__mdt</name></customMetadataTypeAccesses>',
      'In field: name - no CustomObject named Nope__mdt found',
    ],
    [
      '<customSettingAccesses><enabled>true</enabled><name>Nope__c</name></customSettingAccesses>',
      'In field: name - no CustomObject named Nope__c found',
    ],
    [
      '<externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>A-B</externalCredentialPrincipal></externalCredentialPrincipalAccesses>',
      'In field: externalCredentialPrincipal - no ExternalCredentialParameter named A-B found',
    ],
    [
      '<applicationVisibilities><application>Nope</application><visible>true</visible></applicationVisibilities>',
      'In field: application - no CustomApplication named Nope found',
    ],
    [
      '<tabSettings><tab>Nope</tab><visibility>Visible</visibility></tabSettings>',
      'In field: tab - no CustomTab named Nope found',
    ],
    [object('Nope__c', 'allowRead'), 'In field: field - no CustomObject named Nope__c found'],
    [object('User', 'allowRead'), 'In field: field - no CustomObject named User found'],
    [field('Order.Nope__c', false), 'In field: field - no CustomField named Order.Nope__c found'],
    [field('Nope__c.A__c', false), 'In field: field - no CustomObject named Nope__c found'],
    [field('Order.CreatedDate', false), 'In field: field - no CustomField named Order.CreatedDate found'],
    ['<license>Nope</license>', 'In field: license - no PermissionSetLicense named Nope found'],
  ])('that names something missing is refused: %s', (part, expected) => {
    const body = part.startsWith('<license') ? `${LABEL}${part}` : `${part}${LABEL}`;
    expect(problem(body)).toBe(expected);
  });

  it('accepts standard apps and tabs', () => {
    const app =
      '<applicationVisibilities><application>standard__Sales</application><visible>true</visible></applicationVisibilities>';
    expect(
      problem(`${app}${LABEL}<tabSettings><tab>standard-Account</tab><visibility>Visible</visibility></tabSettings>`),
    ).toBeUndefined();
  });

  it.each([
    ['allowCreate', 'Permission Create Account depends on permission(s): Read Account'],
    ['allowEdit', 'Permission Edit Account depends on permission(s): Read Account'],
    ['allowDelete allowRead', 'Permission Delete Account depends on permission(s): Edit Account'],
    ['viewAllRecords', 'Permission View All Account depends on permission(s): Read Account'],
    ['viewAllFields', 'Permission View All Fields Account depends on permission(s): Read Account'],
    [
      'allowEdit allowRead modifyAllRecords',
      'Permission Modify All Account depends on permission(s): Delete Account, View All Account',
    ],
  ])('with object permissions %j lacks what they need', (flags, expected) => {
    expect(problem(`${LABEL}${object('Account', flags)}`)).toBe(expected);
  });

  it('may delete records of a big object without editing them', () => {
    const org = acmeOrg();
    org.metadata.put({ type: 'CustomObject', fullName: 'Archive__b', id: 'Archive__b', body: { label: 'Archive' } });
    const archive = (flags: string) => problem(`${LABEL}${object('Archive__b', flags)}`, { org });
    expect(archive('allowCreate allowDelete allowRead')).toBeUndefined();
    expect(archive('allowDelete')).toBe('Permission Delete Archive__b depends on permission(s): Read Archive__b');
  });

  it('needs Read on the parent object', () => {
    const org = acmeOrg();
    const put = (type: string, fullName: string, body: Readonly<Record<string, string>>) =>
      org.metadata.put({ type, fullName, id: fullName, body });
    put('CustomObject', 'Leg__c', { label: 'Leg' });
    put('CustomField', 'Leg__c.Order__c', { label: 'Order', type: 'MasterDetail', referenceTo: 'Order' });
    const legs = `${LABEL}${object('Leg__c', 'allowRead')}`;
    expect(problem(legs, { org })).toBe('Permission Read Leg__c depends on permission(s): Read Order');
    expect(problem(`${legs}${object('Order', 'allowRead')}`, { org })).toBeUndefined();
  });

  it.each([
    ['ManageUsers', /^Permission ManageUsers depends on permission\(s\): AssignPermissionSets, .*ViewAllUsers$/],
    ['ViewSetup', /^Permission ViewSetup depends on permission\(s\): ViewRoles$/],
    ['ApiOnlyUser', /^Unknown user permission: ApiOnlyUser$/],
  ])('with the user permission %s', (name, expected) => {
    expect(problem(`${LABEL}${permission(name)}`)).toMatch(expected);
  });

  it('is refused for a misspelt permission also when it is off', () => {
    expect(problem(`${LABEL}${permission('ApiOnlyUser', false)}`)).toBe('Unknown user permission: ApiOnlyUser');
  });

  it('cannot set field permissions on required, calculated or unreadable fields', () => {
    const org = acmeOrg();
    const order = org.objects.get('Order')!;
    const required = `Order.${order.fields.find((one) => one.required)!.name}`;
    const calculated = `Order.${order.fields.find((one) => one.calculated && one.permissionable && !one.required)!.name}`;
    expect(problem(`${field(required, false)}${LABEL}`)).toBe(`You cannot deploy to a required field: ${required}`);
    expect(problem(`${field(calculated, true)}${LABEL}`)).toBe(
      `Field ${calculated} is read only: editable must be false`,
    );
    expect(problem(`${field(calculated, false)}${LABEL}`)).toBeUndefined();
    expect(problem(`${field('Order.ERP_Number__c', true, false)}${LABEL}`)).toBe(
      'Permission Edit Order.ERP_Number__c depends on permission(s): Read Order.ERP_Number__c',
    );
  });

  it('has standard objects and administrative permissions only with the permission set licence', () => {
    const license = '<license>Salesforce Integration</license>';
    expect(problem(`${LABEL}${license}${object('Account', 'allowRead')}`)).toBe(
      "The user license doesn't allow the permission: Read Account",
    );
    expect(problem(`${LABEL}${license}${permission('FreezeUsers')}`)).toBe(
      "The user license doesn't allow the permission: FreezeUsers",
    );
    expect(
      problem(`${LABEL}<license>SalesforceAPIIntegrationPsl</license>${object('Account', 'allowRead')}`),
    ).toBeUndefined();
  });

  it.each([
    ['1Erp', /^The name can only contain underscores/],
    ['Erp_', /^The name can only contain underscores/],
    ['Erp Sync', /^The name can only contain underscores/],
    ['E'.repeat(81), /^Name: data value too large: E+ \(max length=80\)$/],
  ])('cannot be called %s', (name, expected) => {
    expect(problem(LABEL, { name })).toMatch(expected);
  });

  it('has limits for label and description', () => {
    expect(problem(`<label>${'x'.repeat(80)}</label>`)).toBeUndefined();
    expect(problem(`<label>${'x'.repeat(81)}</label>`)).toBe(
      `Label: data value too large: ${'x'.repeat(81)} (max length=80)`,
    );
    expect(problem(`<description>${'x'.repeat(256)}</description>${LABEL}`)).toMatch(
      /^Description: data value too large/,
    );
    expect(problem('<description>A</description>')).toBe('Required field is missing: label');
  });

  it('has every entry once', () => {
    expect(problem(`${LABEL}${permission('ApiEnabled')}${permission('ApiEnabled')}`)).toBe(
      'Duplicate userPermissions in PermissionSet: Field:name, value:ApiEnabled appears more than once',
    );
  });

  it('keeps its licence', () => {
    const org = acmeOrg();
    expect(problem(`${LABEL}<license>SalesforceAPIIntegrationPsl</license>`, { org })).toBeUndefined();
    expect(problem(LABEL, { org })).toBeUndefined();
    expect(org.metadata.get('PermissionSet', 'Erp')!.body['license']).toBe('SalesforceAPIIntegrationPsl');
    expect(problem(`${LABEL}<license>Salesforce</license>`, { org })).toBe(
      "You can't change the license of an existing permission set",
    );
  });

  it('reports parse errors with their place', () => {
    expect(problem(`${permission('ApiEnabled')}\n${LABEL}\n${permission('ViewRoles')}`)).toBe(
      'Error parsing file: Element userPermissions is duplicated at this location in type PermissionSet (5:18)',
    );
    expect(problem(`${LABEL}<profileName>A</profileName>`)).toBe(
      'Error parsing file: Element {http://soap.sforce.com/2006/04/metadata}profileName invalid at this location in type PermissionSet (3:32)',
    );
    expect(
      problem(`${LABEL}<tabSettings><tab>standard-Account</tab><visibility>DefaultOn</visibility></tabSettings>`),
    ).toBe("'DefaultOn' is not a valid value for the enum 'PermissionSetTabVisibility'");
    expect(problem(`${LABEL}<hasActivationRequired>no</hasActivationRequired>`)).toBe(
      "Error parsing file: 'no' is not a valid value for the type xsd:boolean (3:42)",
    );
    expect(problem(`${LABEL}</label>`)).toMatch(/^Error parsing file: .* \(3:\d+\)$/);
  });

  it('knows viewAllFields from 63.0 on', () => {
    const body = `${LABEL}${object('Account', 'allowRead viewAllFields')}`;
    expect(problem(body, { version: '62.0' })).toMatch(
      /viewAllFields invalid at this location in type PermissionSetObjectPermissions/,
    );
    expect(problem(body, { version: '63.0' })).toBeUndefined();
  });
});
