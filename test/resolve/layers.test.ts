import { problemsOf, resolve, resolveOne } from './projectOf.ts';

const BASE = `label: Sync
owner: team@acme.example
access:
  objects:
    Order:
      can: [read, edit]
      fields: { edit: [Status] }
`;

/** What `section` of the only integration is, with an override in its environment. */
function withOverride(definition: string, override: string): ReturnType<typeof resolveOne> {
  return resolveOne(`label: Sync\nowner: team@acme.example\n${definition}`, `overrides:\n  sync:\n${indent(override)}`);
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}

describe('layers', () => {
  it('apply in the order definition, overrides for all, overrides by name', () => {
    const environment = `overrides:
  all: { user: { role: All, timeZone: Europe/Berlin } }
  sync: { user: { role: Named } }
`;
    const { user } = resolveOne(`${BASE}user: { role: Own, timeZone: Europe/Dublin, locale: de_DE }`, environment);
    expect(user).toMatchObject({ role: 'Named', timeZone: 'Europe/Berlin', locale: 'de_DE', language: 'en_US' });
  });

  it('fall back to the default for what null removes', () => {
    const { user, access } = withOverride(
      'user: { role: Own, timeZone: Europe/Dublin }\naccess: { permissionSetLicenses: [Other] }',
      'user: { role: null, timeZone: null }\naccess: { permissionSetLicenses: null }',
    );
    expect(user).toMatchObject({ role: null, timeZone: 'GMT' });
    expect(access.permissionSetLicenses).toEqual(['SalesforceAPIIntegrationPsl']);
  });

  it('keep an empty list empty', () => {
    expect(withOverride('', 'access: { permissionSetLicenses: [] }').access.permissionSetLicenses).toEqual([]);
  });

  it('merge the short form of an object as what it means', () => {
    const environment = 'overrides: { sync: { access: { objects: { Order: [read, edit, delete], Case: [read] } } } }';
    expect(resolveOne(BASE, environment).access.objects).toEqual([
      { object: 'Case', can: ['read'], readFields: [], editFields: [] },
      { object: 'Order', can: ['read', 'edit', 'delete'], readFields: [], editFields: ['Status'] },
    ]);
  });

  it('merge the long form over a short one', () => {
    const { access } = withOverride(
      'access: { objects: { Order: [read] } }',
      'access: { objects: { Order: { fields: { read: [Status] } } } }',
    );
    expect(access.objects).toEqual([{ object: 'Order', can: ['read'], readFields: ['Status'], editFields: [] }]);
  });

  it('take an object away by null', () => {
    expect(resolveOne(BASE, 'overrides: { all: { access: { objects: { Order: null } } } }').access.objects).toEqual([]);
  });

  it('merge login hours day by day', () => {
    const { login } = withOverride(
      'login: { hours: { monday-friday: 05:00-22:00, sunday: none } }',
      'login: { hours: { friday: 06:00-24:00, saturday-sunday: 00:00-24:00, monday: null } }',
    );
    const day = { start: 300, end: 1320 };
    expect(login.hours).toEqual({
      monday: null,
      tuesday: day,
      wednesday: day,
      thursday: day,
      friday: { start: 360, end: 1440 },
      saturday: { start: 0, end: 1440 },
      sunday: { start: 0, end: 1440 },
    });
  });

  it.each([
    ['app: { flow: client-credentials }', 'app: none', { type: 'none' }],
    [
      'app: none',
      'app: { type: connected-app, flow: client-credentials }',
      { type: 'connected-app', flow: 'client-credentials' },
    ],
    [
      'app: { scopes: [Api], certificate: a.crt, callbackUrl: "https://a.example/", ipRelaxation: bypass }',
      'app: { type: existing, name: Vendor }',
      { type: 'existing', name: 'Vendor', flow: 'jwt-bearer', certificate: 'a.crt' },
    ],
    [
      'app: { scopes: [Api, OpenID], certificate: a.crt, ipRelaxation: bypass }',
      'app: { type: connected-app }',
      { type: 'connected-app', scopes: ['Api', 'OpenID'], certificate: 'a.crt', ipRelaxation: 'bypass' },
    ],
    [
      'app: { type: existing, name: Vendor, certificate: a.crt }',
      'app: { type: external-client-app }',
      { type: 'external-client-app', certificate: 'a.crt' },
    ],
    [
      'app: { certificate: a.crt }',
      'app: { flow: client-credentials }',
      { flow: 'client-credentials', certificate: null },
    ],
    [
      'app: { refreshToken: { validity: 6 hours } }',
      '{}',
      { refreshToken: { policy: 'specific-lifetime', period: 6, unit: 'hours' } },
    ],
    [
      'app: { refreshToken: { policy: specific-inactivity, validity: 6 hours } }',
      'app: { refreshToken: { policy: infinite } }',
      { refreshToken: { policy: 'infinite' } },
    ],
    [
      'app: { refreshToken: { policy: specific-inactivity, validity: 6 hours } }',
      'app: { refreshToken: { validity: 2 months } }',
      { refreshToken: { policy: 'specific-inactivity', period: 2, unit: 'months' } },
    ],
  ])('take another choice of app: %s under %s', (definition, override, app: Record<string, unknown>) => {
    const resolved = withOverride(definition, override).app;
    expect(resolved).toMatchObject(app);
    expect(Object.keys(resolved)).not.toContain(app['type'] === 'existing' ? 'scopes' : 'name');
  });

  it('take another choice of profile, either way', () => {
    expect(
      withOverride('profile: { name: Own, cloneOf: a.profile-meta.xml }', 'profile: { use: Shared }').profile,
    ).toEqual({
      kind: 'existing',
      name: 'Shared',
    });
    expect(withOverride('profile: { use: Shared }', 'profile: { license: Salesforce }').profile).toEqual({
      kind: 'generated',
      name: 'Sync Integration',
      license: 'Salesforce',
      cloneOf: null,
      passwordPolicy: null,
      session: null,
    });
  });

  it('keep what a layer writes beside its own choice, to be refused', () => {
    const files = {
      'integration-users/sync.yaml': 'label: Sync\nowner: team@acme.example\n',
      'environments/prod.yaml': 'overrides:\n  sync:\n    profile: { use: Shared, name: Own }\n',
    };
    expect(problemsOf(files)).toEqual([
      'environments/prod.yaml:3:29 overrides.sync.profile.name | "name" describes a profile to generate, and "use" takes an existing one as it is. | Remove "name", or remove "use".',
    ]);
  });
});

describe('the place of a problem', () => {
  const place = (definition: string, environment: string): readonly string[] =>
    problemsOf({ 'integration-users/sync.yaml': definition, 'environments/prod.yaml': environment });

  it('is in the definition for what the definition wrote', () => {
    expect(place('label: Sync\nowner: nobody\n', 'label: Production')).toEqual([
      expect.stringMatching(/^integration-users\/sync\.yaml:2:8 owner \| "nobody" is /),
    ]);
  });

  it('is in the environment for what an override wrote', () => {
    expect(place(BASE, 'overrides:\n  all:\n    owner: nobody\n')).toEqual([
      expect.stringMatching(/^environments\/prod\.yaml:3:12 overrides\.all\.owner \| "nobody" is /),
    ]);
  });

  it('is in the strongest override', () => {
    expect(place(BASE, 'overrides:\n  all: { owner: nobody }\n  sync: { owner: none }\n')).toEqual([
      expect.stringMatching(/^environments\/prod\.yaml:3:18 overrides\.sync\.owner \| "none" is /),
    ]);
  });

  it('is in the override that takes away what something else needs', () => {
    expect(place(BASE, 'overrides: { sync: { access: { objects: { Order: [read] } } } }')).toEqual([
      'environments/prod.yaml:1:50 overrides.sync.access.objects.Order | Order.Status can never be edited here: Order grants only "read". | Add "edit" to access.objects.Order, or move the field to "read".',
    ]);
  });

  it('is the day or span that was written', () => {
    const definition = `${BASE}login:\n  hours:\n    monday-friday: 22:00-05:00\n`;
    expect(place(definition, 'label: Production')).toEqual([
      expect.stringMatching(
        /^integration-users\/sync\.yaml:10:20 login\.hours\.monday-friday \| "22:00-05:00" does not/,
      ),
    ]);
  });

  it('is the entry of a short form', () => {
    const definition = 'label: Sync\nowner: team@acme.example\naccess:\n  objects:\n    Order: [read, raed]\n';
    expect(place(definition, 'label: Production')).toEqual([
      expect.stringMatching(/^integration-users\/sync\.yaml:5:19 access\.objects\.Order\[1\] \| "raed" is not/),
    ]);
  });

  it('is the value that a placeholder stands for', () => {
    const definition = 'label: Sync\nowner: ${values.mailbox}\nuser: { email: "${values.mailbox}" }\n';
    expect(place(definition, 'values:\n  mailbox: nobody\n')).toEqual([
      expect.stringMatching(/^environments\/prod\.yaml:2:12 values\.mailbox \| "nobody" is .* It is used as owner\.$/),
    ]);
  });

  it('is said once for all environments that find it, and names them when others do not', () => {
    const files = {
      'integration-users/sync.yaml': 'label: Sync\nowner: nobody\n',
      'environments/dev.yaml': 'label: Development\nusernameDomain: dev.example',
      'environments/prod.yaml': 'label: Production\nusernameDomain: prod.example',
      'environments/uat.yaml': 'label: Test\nusernameDomain: uat.example',
    };
    expect(problemsOf(files)).toEqual([expect.stringContaining('owner | "nobody" is ')]);
    expect(problemsOf({ ...files, 'environments/dev.yaml': 'overrides: { all: { owner: a@acme.example } }' })).toEqual([
      expect.stringMatching(/owner \| "nobody" is [^|]* \(in prod, uat\) \| /),
    ]);
  });
});

describe('the source of a resolved user', () => {
  const user = resolveOne(
    'label: Sync\nowner: team@acme.example\nlogin:\n  ipRanges: [{ cidr: 203.0.113.0/28 }, { cidr: 203.0.113.16/28 }]\n',
    'overrides:\n  sync:\n    login:\n      ipRanges: [{ cidr: 198.51.100.0/28 }]\n',
  );
  const at = (...path: (string | number)[]): string => {
    const { file, line, column } = user.source.locate(path);
    return `${file}:${line}:${column}`;
  };

  it('does not look below a list that another layer replaced', () => {
    expect(at('login', 'ipRanges', 0, 'cidr')).toBe('environments/prod.yaml:4:26');
    expect(at('login', 'ipRanges', 1, 'cidr')).toBe('environments/prod.yaml:4:17');
  });

  it('is the definition for the whole of it and for what nobody wrote', () => {
    expect(at()).toBe('integration-users/sync.yaml:1:1');
    expect(at('user', 'alias')).toBe('integration-users/sync.yaml:1:1');
  });

  it('knows keys as well as values', () => {
    expect(user.source.locateKey(['login', 'ipRanges'])).toEqual({
      file: 'environments/prod.yaml',
      line: 4,
      column: 7,
    });
  });
});

it('names no environment beside a place in its own file', () => {
  const files = {
    'integration-users/sync.yaml': BASE,
    'environments/prod.yaml': 'usernameSuffix: .prod\noverrides: { all: { owner: nobody } }',
    'environments/uat.yaml': 'overrides: { all: { owner: "${values.x}" } }',
  };
  const [first, second, ...others] = problemsOf(files);
  expect([first, second]).toEqual([
    expect.stringMatching(/^environments\/prod\.yaml:2:28 overrides\.all\.owner \| "nobody" is /),
    expect.stringMatching(/^environments\/uat\.yaml:1:28 overrides\.all\.owner \| "\$\{values\.x\}" has no value\. \|/),
  ]);
  expect(others).toEqual([]);
  expect(first).not.toContain('(in ');
});

it('gives an environment that says nothing its defaults', () => {
  const files = { 'integration-users/sync.yaml': BASE, 'environments/prod.yaml': '{}' };
  const [environment] = resolve(files).environments;
  expect(environment).toMatchObject({
    name: 'prod',
    file: 'environments/prod.yaml',
    label: 'prod',
    org: { alias: null, type: null, myDomain: null },
    apiVersion: '66.0',
  });
  expect(resolve(files, { sourceApiVersion: '67.0' }).environments[0]!.apiVersion).toBe('67.0');
});
