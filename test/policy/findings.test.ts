import { line, linesOf, lintDefinition, lintFiles } from './lintFiles.ts';

const SANDBOX = 'label: Test\norg: { type: sandbox }\nusernameSuffix: .uat\n';

const TEN = `label: Orders
owner: noreply@acme.example
user: { alias: muchtoolong }
access:
  userPermissions: [ModifyAllData, ApiOnlyUser]
  objects:
    Order: { can: [read, edit, view-all], fields: { edit: [TotalAmount] } }
    Case: [create]
    Salary__c: [read]
  feilds: {}
app:
  flow: client-credentials
  scopes: [Api, Full]
`;

describe('a definition with ten different mistakes', () => {
  it('gives all of them in one run: of its structure, of its values and of what it grants', async () => {
    const findings = await lintFiles({
      'environments/prod.yaml': 'label: Production\n',
      'policy.yaml': 'forbidden: { objects: [Salary__c] }\n',
      'integration-users/orders.yaml': TEN,
    });
    const file = 'integration-users/orders.yaml';
    const told = findings.map(({ rule, severity, position }) => [
      severity,
      rule,
      `${position?.file.replace(file, '')}:${position?.line}:${position?.column}`,
    ]);
    expect(told).toEqual([
      ['warning', 'description-missing', ':1:1'],
      ['warning', 'login-ip-ranges-required', ':1:1'],
      ['error', 'owner-placeholder', ':2:8'],
      ['error', 'invalid-definition', ':3:16'],
      ['error', 'administrator-permission', ':5:21'],
      ['error', 'user-permission-dependency', ':5:21'],
      ['error', 'unknown-user-permission', ':5:36'],
      ['warning', 'object-view-all', ':7:32'],
      ['warning', 'field-read-only', ':7:60'],
      ['error', 'invalid-definition', ':8:12'],
      ['error', 'forbidden-object', ':9:5'],
      ['error', 'invalid-definition', ':10:3'],
      ['warning', 'client-credentials-flow', ':12:9'],
      ['error', 'full-oauth-scope', ':13:17'],
    ]);
  });

  it('names the integration, and says each problem once although reading and resolving both find it', async () => {
    const findings = await lintDefinition('user: { alias: muchtoolong }\n');
    expect(linesOf(findings, 'invalid-definition')).toEqual([
      'error integration-users/order-sync.yaml:5:16 user.alias () | "muchtoolong" has 11 characters; at most 8 are possible. | Shorten it by 3.',
    ]);
    expect(findings.find(({ rule }) => rule === 'invalid-definition')?.integration).toBe('order-sync');
  });
});

describe('parts that are not well-formed', () => {
  it('are not found missing', async () => {
    for (const cidr of ['203.0.113.0/99', '203.0.113.1/28']) {
      const findings = await lintDefinition(`login:\n  ipRanges:\n    - cidr: ${cidr}\n`);
      expect(findings.map(({ rule }) => rule)).toEqual(['invalid-definition']);
    }
  });

  it('leave other objects to be judged, as if those of theirs were granted', async () => {
    const findings = await lintDefinition(
      'access:\n  objects:\n    Asset: [read, view-all]\n    ProductCatalog: [reed]\n    ProductCategory: [read]\n    Order: [reed]\n    OrderItem: { fields: { read: [ERP_Line__c] } }\n',
    );
    expect(findings.map(({ rule, keyPath }) => `${rule} ${keyPath}`)).toEqual([
      'login-ip-ranges-required login.ipRanges',
      'object-view-all access.objects.Asset[1]',
      'invalid-definition access.objects.ProductCatalog[0]',
      'invalid-definition access.objects.Order[0]',
    ]);
  });

  it('leave the others to be judged, also in another integration', async () => {
    const other = 'label: Other\ndescription: Another.\nowner: todo@acme.example\napp: none\nlogin: 5\n';
    const findings = await lintDefinition('access:\n  objects: [Order]\n', { 'integration-users/other.yaml': other });
    expect(findings.map(({ integration, rule }) => [integration, rule])).toEqual([
      ['order-sync', 'login-ip-ranges-required'],
      ['order-sync', 'invalid-definition'],
      ['other', 'owner-placeholder'],
      ['other', 'invalid-definition'],
    ]);
  });

  it('are told of alone when it is the policy that cannot be read', async () => {
    const findings = await lintDefinition('owner: todo@acme.example\n', { 'policy.yaml': 'rules: { x: loud }\n' });
    expect(findings.map(({ rule, position }) => [rule, position?.file])).toEqual([
      ['invalid-definition', 'policy.yaml'],
    ]);
  });

  it('may be no YAML at all', async () => {
    const findings = await lintDefinition('owner: todo@acme.example\n', { 'integration-users/other.yaml': 'a: [\n' });
    expect(findings.filter(({ integration }) => integration === 'other').map(({ rule }) => rule)).toEqual([
      'invalid-definition',
    ]);
    expect(findings.map(({ rule }) => rule)).toContain('owner-placeholder');
  });
});

describe('places', () => {
  const definition = 'login:\n  ipRanges: [{ cidr: 203.0.113.0/28 }]\naccess:\n  objects:\n    Order: [read]\n';

  it('are in the override that grants it, and name the integration', async () => {
    const uat = `${SANDBOX}overrides:\n  order-sync:\n    access: { objects: { Order: [read, view-all] } }\n`;
    const findings = await lintDefinition(definition, { 'environments/uat.yaml': uat });
    expect(linesOf(findings, 'object-view-all')).toEqual([
      'warning environments/uat.yaml:6:40 overrides.order-sync.access.objects.Order[1] [Order] (uat) | "view-all" reads every Order record, whoever owns it. | Share the records it needs (sharing rule, role, queue), or write a waiver with a reason and an end.',
    ]);
    expect(findings.find(({ rule }) => rule === 'object-view-all')?.integration).toBe('order-sync');
  });

  it('are in the override that removes what is missing, and in the definition where nobody does', async () => {
    const uat = `${SANDBOX}overrides:\n  all:\n    login: { ipRanges: null, hours: { monday: none } }\n`;
    const findings = await lintDefinition(definition, { 'environments/uat.yaml': uat });
    expect(linesOf(findings, 'login-ip-ranges-required')).toEqual([
      'warning environments/uat.yaml:6:24 overrides.all.login.ipRanges (uat) | It may log in from any address. | Write the addresses it connects from under login.ipRanges.',
    ]);
    const bare = await lintDefinition('access: {}\n', {
      'environments/uat.yaml': `${SANDBOX}overrides:\n  all:\n    login: { hours: { monday: none } }\n`,
    });
    expect(bare.map(line).filter((text) => text.includes('any address'))).toEqual([
      'warning integration-users/order-sync.yaml:1:1 login.ipRanges (prod, uat) | It may log in from any address. | Write the addresses it connects from under login.ipRanges.',
    ]);
  });

  it('are where a shared value is written', async () => {
    const prod = 'label: Production\nvalues:\n  ranges:\n    - { cidr: 203.0.0.0/8 }\n';
    const findings = await lintDefinition('login:\n  ipRanges: ${values.ranges}\n', { 'environments/prod.yaml': prod });
    expect(linesOf(findings, 'broad-ip-range')).toEqual([
      'warning environments/prod.yaml:4:7 values.ranges[0] [203.0.0.0 to 203.255.255.255] (prod) | The range 203.0.0.0 to 203.255.255.255 has 16777216 addresses, the limit is 65536. | Write the addresses it connects from. It is used as login.ipRanges[0].',
    ]);
  });

  it('are those of the range that is written, whatever order Salesforce returns them in', async () => {
    const findings = await lintDefinition(
      'login:\n  ipRanges:\n    - cidr: 203.0.0.0/12\n    - cidr: 198.51.100.0/28\n    - cidr: 198.51.100.0/28\n',
    );
    expect(findings.find(({ rule }) => rule === 'broad-ip-range')).toMatchObject({
      position: { line: 7 },
      keyPath: 'login.ipRanges[0]',
    });
  });

  it('tell the same in several environments once', async () => {
    const findings = await lintDefinition('app:\n  flow: client-credentials\n', { 'environments/uat.yaml': SANDBOX });
    expect(findings.filter(({ rule }) => rule === 'client-credentials-flow')).toHaveLength(1);
    expect(findings.find(({ rule }) => rule === 'client-credentials-flow')?.environments).toEqual(['prod', 'uat']);
  });

  it('never show what the process environment holds', async () => {
    const findings = await lintDefinition(
      'owner: ${env.OWNER}\n',
      {},
      {
        processEnvironment: { OWNER: 'noreply@hidden.example' },
      },
    );
    expect(linesOf(findings, 'owner-placeholder')).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('hidden');
    const listed = await lintDefinition(
      'access:\n  userPermissions: ["${env.WANTED}"]\n',
      {},
      { processEnvironment: { WANTED: 'ModifyAllData' } },
    );
    const found = listed.find(({ rule }) => rule === 'administrator-permission');
    expect(found).toMatchObject({ about: '${env.WANTED}', severity: 'error' });
    expect(JSON.stringify(listed)).not.toContain('ModifyAllData');
  });
});

describe('what resolving warns of', () => {
  it('is not told twice where a rule says more', async () => {
    const findings = await lintDefinition('login:\n  ipRanges:\n    - cidr: 200.0.0.0/6\n');
    expect(findings.map(({ rule }) => rule)).toEqual(['broad-ip-range']);
  });

  it('has the severity that the policy gives it', async () => {
    const definition = 'login:\n  ipRanges: [{ cidr: 10.0.0.0/28 }]\n';
    const severities = async (severity: string) =>
      (await lintDefinition(definition, { 'policy.yaml': `rules: { doubtful-definition: ${severity} }\n` })).map(
        (finding) => [finding.rule, finding.severity],
      );
    expect(await severities('error')).toEqual([['doubtful-definition', 'error']]);
    expect(await severities('off')).toEqual([]);
  });
});

describe('severities', () => {
  const access = 'access:\n  userPermissions: [FrobnicateEverythingTwice]\n';
  const rule = 'unknown-user-permission';

  it('are a warning for what sources leave open, unless the policy says otherwise', async () => {
    const [usual, wanted] = await Promise.all([
      lintDefinition(access),
      lintDefinition(access, { 'policy.yaml': `rules: { ${rule}: error }\n` }),
    ]);
    expect(usual.find((finding) => finding.rule === rule)?.severity).toBe('warning');
    expect(wanted.find((finding) => finding.rule === rule)?.severity).toBe('error');
  });

  it('can turn a rule off and on', async () => {
    const off = await lintDefinition('access: {}\n', { 'policy.yaml': 'rules: { login-ip-ranges-required: off }\n' });
    const on = await lintDefinition('access: {}\n', { 'policy.yaml': 'rules: { login-hours-required: error }\n' });
    expect(off.map((finding) => finding.rule)).toEqual([]);
    expect(on.map((finding) => [finding.rule, finding.severity])).toEqual([
      ['login-hours-required', 'error'],
      ['login-ip-ranges-required', 'warning'],
    ]);
  });

  it('of a rule that does not exist are a problem, with the name that was meant', async () => {
    const findings = await lintDefinition('access: {}\n', { 'policy.yaml': 'rules:\n  object-vew-all: error\n' });
    expect(linesOf(findings, 'unknown-rule')).toEqual([
      'error policy.yaml:2:3 rules.object-vew-all () | There is no rule "object-vew-all". | Did you mean "object-view-all"?',
    ]);
  });
});

describe('edits', () => {
  const edit = async (definition: string, rule: string, files = {}) =>
    (await lintDefinition(definition, files)).find((finding) => finding.rule === rule)?.edit;

  it('say what to take out, in the file where it stands', async () => {
    expect(await edit('app:\n  flow: client-credentials\n  scopes: [Api, Web]\n', 'web-oauth-scope')).toEqual({
      file: 'integration-users/order-sync.yaml',
      path: ['app', 'scopes', 1],
      action: { kind: 'remove' },
      isWidening: false,
    });
    const prod = 'label: P\noverrides: { order-sync: { app: { flow: client-credentials, scopes: [Web, Api] } } }\n';
    expect(await edit('app: {}\n', 'web-oauth-scope', { 'environments/prod.yaml': prod })).toEqual({
      file: 'environments/prod.yaml',
      path: ['overrides', 'order-sync', 'app', 'scopes', 0],
      action: { kind: 'remove' },
      isWidening: false,
    });
  });

  it('are left to people where others read the same, or nothing useful would be left', async () => {
    const all = 'label: P\noverrides: { all: { app: { flow: client-credentials, scopes: [Api, Web] } } }\n';
    const shared = 'label: P\nvalues: { scopes: [Api, Web] }\n';
    const app = 'app:\n  flow: client-credentials\n  scopes: ${values.scopes}\n';
    expect(await edit('app: {}\n', 'web-oauth-scope', { 'environments/prod.yaml': all })).toBeNull();
    expect(await edit(app, 'web-oauth-scope', { 'environments/prod.yaml': shared })).toBeNull();
    expect(await edit('app:\n  flow: client-credentials\n  scopes: [Full]\n', 'full-oauth-scope')).toBeNull();
  });
});
