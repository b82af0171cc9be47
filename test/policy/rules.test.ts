import { readFileSync } from 'node:fs';
import { ADMINISTRATOR_PERMISSIONS } from '../../generator/policy/permissions/administratorPermissions.ts';
import { PERMISSION_DEPENDENCIES } from '../../generator/policy/permissions/permissionDependencies.ts';
import { SENSITIVE_PERMISSIONS } from '../../generator/policy/permissions/sensitivePermissions.ts';
import { userPermissionNames } from '../../generator/schema/userPermissionNames.ts';
import { lintDefinition } from './lintFiles.ts';

const SANDBOX = 'label: Test\norg: { type: sandbox }\nusernameSuffix: .uat\n';
const RANGES = 'login:\n  ipRanges: [{ cidr: 203.0.113.0/28 }]\n';

/** What one rule says about a definition. */
async function messages(rule: string, definition: string, files = {}): Promise<readonly string[]> {
  const findings = await lintDefinition(definition, files);
  return findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
}

describe('tables of user permissions', () => {
  it('hold names that are known, each in one tier', () => {
    const needed = [...PERMISSION_DEPENDENCIES].flatMap(([name, { needs }]) => [name, ...needs]);
    const names = [...ADMINISTRATOR_PERMISSIONS.keys(), ...SENSITIVE_PERMISSIONS.keys(), ...needed];
    const known = new Set(userPermissionNames);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect([...SENSITIVE_PERMISSIONS.keys()].filter((name) => ADMINISTRATOR_PERMISSIONS.has(name))).toEqual([]);
  });
});

describe('user permissions', () => {
  const listed = (names: string, more = '') => `access:\n  userPermissions: [${names}]\n${more}`;

  it('are told of one by one', async () => {
    expect(await messages('administrator-permission', listed('ManageUsers, AuthorApex, ViewRoles'))).toEqual([
      'With ManageUsers it can create and change users, administrators included.',
      'With AuthorApex it can run code of its own as anybody.',
    ]);
  });

  it('depend on what the same permission set holds, and on what only some orgs ask for with a warning', async () => {
    const findings = await lintDefinition(listed('ViewAllData, ViewSetup'));
    const found = findings.filter(({ rule }) => rule === 'user-permission-dependency');
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'ViewAllData depends on ViewAllForecasts, ViewDataLeakageEvents, ViewPlatformEvents.'],
      ['error', 'ViewSetup depends on ViewRoles.'],
    ]);
  });

  it('that come with a cloned profile are judged where it is named', async () => {
    const profile = readFileSync('reference/profiles/Minimum Access - API Only Integrations.profile-meta.xml', 'utf8');
    const made = profile.replace('<name>ApiEnabled</name>', '<name>EveryThingThereIs</name>');
    const clone = 'profile:\n  cloneOf: reference/profiles/Own.profile-meta.xml\n';
    const findings = await lintDefinition(clone, { 'reference/profiles/Own.profile-meta.xml': made });
    expect(findings.filter(({ rule }) => rule === 'unknown-user-permission')).toMatchObject([
      { keyPath: 'profile.cloneOf', about: 'EveryThingThereIs' },
    ]);
  });

  it('are named by the permission that was meant', async () => {
    const findings = await lintDefinition(
      listed('apiEnabled, ViewSetpu, ApiOnlyUser, ViewAllPortfolios, Nonsense, constructor'),
    );
    const found = findings.filter(({ rule }) => rule === 'unknown-user-permission');
    expect(found.map(({ severity, fix }) => [severity, fix])).toEqual([
      ['error', 'Did you mean "ApiEnabled"?'],
      ['error', 'Did you mean "ViewSetup"?'],
      ['error', 'Did you mean "ApiUserOnly"?'],
      ['warning', expect.stringMatching(/^Did you mean "ViewAll\w+"\?$/)],
      ['warning', 'Check its API name, and that the org has it.'],
      ['warning', 'Check its API name, and that the org has it.'],
    ]);
  });

  it('and standard objects need the permission set licence, which the default brings', async () => {
    const objects = '  objects:\n    Account: [read]\n    Own__c: [read]\n    pkg__Other__c: [read]\n';
    expect(await messages('permission-set-license-missing', `access:\n${objects}`)).toEqual([]);
    expect(
      await messages('permission-set-license-missing', `access:\n  permissionSetLicenses: []\n${objects}`),
    ).toEqual(['The licence Salesforce Integration alone does not allow Account.']);
    const full = `profile: { license: Salesforce }\naccess:\n  permissionSetLicenses: []\n${objects}`;
    expect(await messages('permission-set-license-missing', full)).toEqual([]);
  });
});

describe('what a muting permission set takes away', () => {
  it('is judged only where the org has to know its name', async () => {
    const definition = `access:
  objects: { Order: [read] }
  group:
    permissionSets: [Shared]
    muting:
      userPermissions: [ModifyAllData, ViewSetUp]
      objects: { Account: { can: [modify-all, delete], fields: { read: [Name] } } }
`;
    const findings = await lintDefinition(definition);
    const told = findings
      .filter(({ keyPath }) => keyPath.includes('muting'))
      .map(({ rule, keyPath }) => [rule, keyPath]);
    expect(told).toEqual([
      ['unknown-user-permission', 'access.group.muting.userPermissions[1]'],
      ['field-without-permissions', 'access.group.muting.objects.Account.fields.read[0]'],
    ]);
  });
});

describe('the policy', () => {
  it('forbids without regard to upper and lower case, and fields also behind view-all-fields', async () => {
    const policy = {
      'policy.yaml':
        'forbidden:\n  objects: [salary__c]\n  userPermissions: [viewalldata]\n  fields: [contact.TAX__c]\n  permissionSets: [legacy]\n',
    };
    const definition =
      'access:\n  userPermissions: [ViewAllData]\n  permissionSetGroups: [Legacy]\n  objects:\n    Salary__c: [read]\n    Contact: { can: [read, view-all-fields], fields: { read: [Tax__c] } }\n';
    const findings = await lintDefinition(definition, policy);
    const told = findings.filter(({ rule }) => rule.startsWith('forbidden-')).map(({ rule, about }) => [rule, about]);
    expect(told).toEqual([
      ['forbidden-permission', 'ViewAllData'],
      ['forbidden-permission-set', 'Legacy'],
      ['forbidden-object', 'Salary__c'],
      ['forbidden-field', 'contact.TAX__c'],
      ['forbidden-field', 'contact.TAX__c'],
    ]);
  });

  it('names domains of owners, with their subdomains and nothing that only ends alike', async () => {
    const policy = { 'policy.yaml': 'ownerDomains: [acme.example]\n' };
    const domain = async (owner: string) => (await messages('owner-domain', `owner: ${owner}\n`, policy)).length;
    expect(await domain('a@ACME.example')).toBe(0);
    expect(await domain('a@it.acme.example')).toBe(0);
    expect(await domain('a@notacme.example')).toBe(1);
  });

  it('bounds refresh tokens and certificates by default', async () => {
    const app = (validity: string) =>
      `app:\n  certificate: reference/certificates/erp-order-sync.prod.crt\n  refreshToken: { policy: specific-inactivity, validity: ${validity} }\n`;
    expect(await messages('refresh-token-lifetime', app('91 days'))).toEqual([
      'Refresh tokens live 91 days, the limit is 90 days.',
    ]);
    expect(await messages('refresh-token-lifetime', app('90 days'))).toEqual([]);
    const hours = { 'policy.yaml': 'limits: { refreshTokenValidity: 12 hours }\n' };
    expect(await messages('refresh-token-lifetime', app('1 days'), hours)).toEqual([
      'Refresh tokens live 1 days, the limit is 12 hours.',
    ]);
    const limits = { 'policy.yaml': 'limits: { certificateValidity: 729 days }\n' };
    expect(await messages('certificate-lifetime', app('1 days'))).toEqual([]);
    expect(await messages('certificate-lifetime', app('1 days'), limits)).toEqual([
      'reference/certificates/erp-order-sync.prod.crt is valid for 730 days, the limit is 729.',
    ]);
  });
});

describe('owners', () => {
  it.each([
    'noreply@acme.example',
    'do-not-reply@acme.example',
    'changeme@acme.example',
    'team@example.com',
    'team@crm.example.org',
    'team@acme.invalid',
    'a@build.test',
  ])('cannot be %s', async (owner) => {
    expect(await messages('owner-placeholder', `owner: ${owner}\n`)).toHaveLength(1);
  });

  it.each(['testing@acme.example', 'noreply-team@acme.example', 'a@example.com.acme.example', 'user1@acme.example'])(
    'can be %s',
    async (owner) => {
      expect(await messages('owner-placeholder', `owner: ${owner}\n`)).toEqual([]);
    },
  );
});

describe('login ranges', () => {
  it.each([
    ['203.0.0.0/16', 0],
    ['203.0.0.0/15', 1],
    ['2001:db8::/48', 0],
    ['2001:db8::/47', 1],
  ])('%s are too broad %i times', async (cidr, times) => {
    expect(await messages('broad-ip-range', `login:\n  ipRanges: [{ cidr: "${cidr}" }]\n`)).toHaveLength(times);
  });

  it('that the app does not keep are a contradiction, and relaxing without them is one thing alone', async () => {
    const app = 'app: { flow: client-credentials, ipRelaxation: enforce-relax-refresh }\n';
    const rules = async (definition: string) => (await lintDefinition(definition)).map(({ rule }) => rule);
    expect(await rules(`${RANGES}${app}`)).toEqual(['client-credentials-flow', 'ip-ranges-bypassed']);
    expect(await rules(app)).toEqual(['login-ip-ranges-required', 'client-credentials-flow', 'ip-relaxation']);
  });
});

describe('broad privileges', () => {
  const order = 'access:\n  objects:\n    Order: [read, view-all]\n';
  const monitoring = 'monitoring: { expect: { maxIdle: 3 days } }\n';

  it('want two controls beside the key', async () => {
    expect(await messages('compensating-controls', order)).toEqual([
      'It holds view-all on Order, and of the controls beside the key it has none.',
    ]);
    expect(await messages('compensating-controls', `${RANGES}${order}`)).toEqual([
      'It holds view-all on Order, and of the controls beside the key it has login.ipRanges.',
    ]);
    expect(await messages('compensating-controls', `${RANGES}${order}${monitoring}`)).toEqual([]);
  });

  it('do not count ranges that the app does not keep', async () => {
    const app = 'app: { flow: client-credentials, ipRelaxation: bypass }\n';
    expect(await messages('compensating-controls', `${RANGES}${order}${monitoring}${app}`)).toHaveLength(1);
  });
});

describe('environments side by side', () => {
  const definition = 'access:\n  objects:\n    Order: { can: [read], fields: { read: [Description] } }\n';

  it('find in a sandbox what production does not grant, of every kind', async () => {
    const uat = `${SANDBOX}overrides:
  order-sync:
    access:
      userPermissions: [ViewRoles]
      objects:
        Order: { can: [read, edit], fields: { edit: [Description] } }
      apexClasses: [Tool]
      permissionSets: [More]
    app: { flow: client-credentials, scopes: [Api, Web] }
`;
    const prod = 'label: Production\norg: { type: production }\n';
    const app = 'app: { flow: client-credentials }\n';
    const files = { 'environments/uat.yaml': uat, 'environments/prod.yaml': prod };
    const without = uat.replace(
      'Order: { can: [read, edit], fields: { edit: [Description] } }',
      'Order: { can: [read, edit] }',
    );
    expect(
      await messages('sandbox-wider', `${definition}${app}`, { ...files, 'environments/uat.yaml': without }),
    ).toEqual([
      'Production does not grant ViewRoles.',
      'Production does not grant edit on Order.',
      'Production does not grant the Apex class Tool.',
      'Production does not grant the permission set More.',
      'Production does not grant the scope Web.',
    ]);
  });

  it('say nothing where production grants more, is not told, or does not get the integration', async () => {
    const wider = `overrides: { order-sync: { access: { objects: { Order: { can: [read, edit] } } } } }\n`;
    const compare = (prod: string, uat: string) =>
      messages('sandbox-wider', definition, { 'environments/prod.yaml': prod, 'environments/uat.yaml': uat });
    const prod = 'label: Production\norg: { type: production }\n';
    expect(await compare(`${prod}${wider}`, SANDBOX)).toEqual([]);
    expect(await compare('label: Production\n', `${SANDBOX}${wider}`)).toEqual([]);
    expect(await compare(`${prod}exclude: [order-sync]\n`, `${SANDBOX}${wider}`)).toEqual([]);
    expect(await compare(prod, `${SANDBOX}${wider}`)).toHaveLength(1);
  });

  it('find one key in two orgs, also under another name', async () => {
    const certificate = readFileSync('reference/certificates/erp-order-sync.prod.crt', 'utf8');
    const app = 'app: { certificate: "reference/certificates/${environment}.crt" }\n';
    const files = {
      'environments/uat.yaml': SANDBOX,
      'reference/certificates/prod.crt': certificate,
      'reference/certificates/uat.crt': certificate,
    };
    expect(await messages('certificate-shared', app, files)).toEqual([
      'reference/certificates/uat.crt is also the certificate of itself in prod.',
    ]);
  });
});

describe('API versions', () => {
  it('are those of each environment', async () => {
    const definition = `${RANGES}app: { flow: client-credentials }\n`;
    const old = `${SANDBOX}apiVersion: "60.0"\n`;
    const findings = await lintDefinition(definition, { 'environments/uat.yaml': old });
    expect(findings.filter(({ rule }) => rule === 'api-version')).toMatchObject([
      {
        environments: ['uat'],
        severity: 'warning',
        message: 'External client apps are known to deploy with API 62.0 and newer; this environment uses 60.0.',
      },
    ]);
    const types = findings.filter(({ rule }) => rule === 'metadata-types');
    expect(types.length).toBeGreaterThan(0);
    expect(new Set(types.flatMap(({ environments }) => environments))).toEqual(new Set(['uat']));
  });
});
