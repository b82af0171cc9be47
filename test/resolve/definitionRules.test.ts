import { problemsOf, resolveOne, warningsOf } from './projectOf.ts';

const HEAD = 'label: Sync\nowner: team@acme.example\n';

/** Problems of one definition, whose own lines begin at 3. */
function problems(definition: string, name = 'sync'): readonly string[] {
  return problemsOf({ [`integration-users/${name}.yaml`]: `${HEAD}${definition}`, 'environments/prod.yaml': '{}' });
}

function warnings(definition: string): readonly string[] {
  return warningsOf({ 'integration-users/sync.yaml': `${HEAD}${definition}`, 'environments/prod.yaml': '{}' });
}

const AT = 'integration-users/sync.yaml';

describe('object permissions', () => {
  it.each([
    ['create', '"read"'],
    ['edit', '"read"'],
    ['delete', '"read" and "edit"'],
    ['view-all', '"read"'],
    ['modify-all', '"read", "edit", "delete" and "view-all"'],
    ['view-all-fields', '"read"'],
  ])('%s depends on %s', (operation, needed) => {
    expect(problems(`access:\n  objects:\n    Order: [${operation}]\n`)).toEqual([
      `${AT}:5:13 access.objects.Order[0] | "${operation}" on Order depends on ${needed}. | Add ${needed} to access.objects.Order.`,
    ]);
    const all = needed.match(/[a-z-]+(?=")/g)!.join(', ');
    expect(problems(`access: { objects: { Order: [${all}, ${operation}] } }`)).toEqual([]);
  });

  it('name only what is missing', () => {
    expect(problems('access:\n  objects:\n    Order: { can: [read, modify-all, edit] }\n')).toEqual([
      `${AT}:5:26 access.objects.Order.can[1] | "modify-all" on Order depends on "delete" and "view-all". | Add "delete" and "view-all" to access.objects.Order.`,
    ]);
  });
});

describe('object permissions of big objects', () => {
  it('delete records without editing any', () => {
    expect(problems('access: { objects: { Archive__b: [read, create, delete] } }')).toEqual([]);
    expect(problems('access: { objects: { Archive__b: [delete] } }')).toEqual([
      expect.stringContaining('"delete" on Archive__b depends on "read".'),
    ]);
  });
});

describe('objects without object permissions of their own', () => {
  it('are a warning with operations', () => {
    expect(warnings('access:\n  objects:\n    OrderItem: [read]\n    task: { can: [read] }\n')).toEqual([
      `${AT}:5:5 access.objects.OrderItem | OrderItem has no object permissions of its own: access to it follows Order. | Grant Order instead; here write only "fields", or nothing.`,
      `${AT}:6:5 access.objects.task | task has no object permissions of its own. | Remove it, or write only "fields".`,
    ]);
  });

  it('are a problem where Salesforce says that there are none', () => {
    const fields = 'fields: { edit: [Discount] }';
    expect(problems(`access:\n  objects:\n    OpportunityLineItem: { can: [read], ${fields} }\n`)).toEqual([
      `${AT}:5:5 access.objects.OpportunityLineItem | OpportunityLineItem has no object permissions of its own: access to it follows Opportunity. | Grant Opportunity instead; here write only "fields", or nothing.`,
    ]);
  });

  it('have field permissions alone', () => {
    const definition =
      'access:\n  objects:\n    Order: [read, edit]\n    OrderItem: { fields: { edit: [ERP_Line__c] } }\n';
    expect(problems(definition)).toEqual([]);
    expect(warnings(definition)).toEqual([]);
    expect(resolveOne(`${HEAD}${definition}`).access.objects).toContainEqual({
      object: 'OrderItem',
      can: [],
      readFields: [],
      editFields: ['ERP_Line__c'],
    });
  });

  it('are of no use without the object that they follow, unless an existing set may grant it', () => {
    const definition = 'access:\n  objects:\n    OrderItem: { fields: { edit: [ERP_Line__c] } }\n';
    expect(warnings(definition)).toEqual([
      `${AT}:5:5 access.objects.OrderItem | Access to OrderItem follows Order, which is not granted here. | Add "Order: [read]" to access.objects, or remove OrderItem.`,
    ]);
    expect(warnings(`${definition}  permissionSets: [Shared]\n`)).toEqual([]);
    expect(warnings(definition.replace('OrderItem', 'Task'))).toEqual([]);
  });

  it('are the only ones that need no operation', () => {
    expect(problems('access:\n  objects:\n    Order:\n      fields: { edit: [ERP_Number__c] }\n')).toEqual([
      `${AT}:5:5 access.objects.Order.can | The key "can" is missing. | Add it, for example: can: [read, create]`,
    ]);
  });
});

describe('field permissions', () => {
  it('to edit need an object that is edited or created', () => {
    const order = (can: string): string =>
      `access:\n  objects:\n    Order: { can: [${can}], fields: { edit: [Status, Type] } }\n`;
    expect(problems(order('read'))).toEqual([
      `${AT}:5:44 access.objects.Order.fields.edit[0] | Order.Status can never be edited here: Order grants only "read". | Add "edit" to access.objects.Order, or move the field to "read".`,
      `${AT}:5:52 access.objects.Order.fields.edit[1] | Order.Type can never be edited here: Order grants only "read". | Add "edit" to access.objects.Order, or move the field to "read".`,
    ]);
    expect(problems(order('read, edit'))).toEqual([]);
    expect(problems(order('read, create'))).toEqual([]);
  });

  it('stand in one list', () => {
    expect(
      problems('access:\n  objects:\n    Order: { can: [read, edit], fields: { read: [type], edit: [Type] } }\n'),
    ).toEqual([
      `${AT}:5:50 access.objects.Order.fields.read[0] | Order.type stands under both "read" and "edit". | Remove it from "read": "edit" includes reading.`,
    ]);
  });
});

describe('names', () => {
  it.each([
    [
      'access: { apexClasses: [A, B, a] }',
      `${AT}:3:31 access.apexClasses[2] | "a" is given twice. | Remove one of the two.`,
    ],
    [
      'access: { objects: { Order: [read], order: [read] } }',
      `${AT}:3:44 access.objects.order | "order" is given twice. | Remove one of the two.`,
    ],
    [
      'access: { objects: { Order: [read, read] } }',
      `${AT}:3:36 access.objects.Order[1] | "read" is given twice. | Remove one of the two.`,
    ],
    [
      'access: { objects: { Order: { can: [read], fields: { read: [Type, type] } } } }',
      `${AT}:3:67 access.objects.Order.fields.read[1] | "type" is given twice. | Remove one of the two.`,
    ],
  ])('are given once: %s', (definition, problem) => {
    expect(problems(definition)).toEqual([problem]);
  });

  it('leave room for the parts of the app', () => {
    expect(problems('', `s${'x'.repeat(70)}`)).toEqual([
      expect.stringMatching(
        /:1:1 {2}\| The file name makes a developer name of 71 characters; 70 leave room for the parts of the app\. \| Give the file a shorter name\.$/,
      ),
      expect.stringContaining('has 84 characters, Salesforce takes 80.'),
    ]);
    expect(problems('user: { username: a@b.example }', `s${'x'.repeat(69)}`)).toEqual([]);
  });

  it('of the own permission set are not assigned again', () => {
    expect(problems('access: { permissionSets: [Other, SYNC] }')).toEqual([
      `${AT}:3:35 access.permissionSets[1] | "SYNC" is the name of the permission set that is generated for this integration. | Remove it: the generated set is assigned anyway. If another set has that name, rename the file of this integration.`,
    ]);
  });

  it('of standard profiles are not generated', () => {
    expect(problems('profile: { name: minimum access - api only integrations }')).toEqual([
      `${AT}:3:18 profile.name | "minimum access - api only integrations" is a standard profile: generating it would change everybody who has it. | Write another name, or "use: minimum access - api only integrations" to take it as it is.`,
    ]);
  });
});

describe('user names', () => {
  const usernames = (definition: string, environment: string): string =>
    resolveOne(`${HEAD}${definition}`, environment).user.username;

  it.each([
    ['', '{}', 'sync@acme.example'],
    ['', 'usernameSuffix: .uat', 'sync@acme.example.uat'],
    ['', 'usernameDomain: int.example\nusernameSuffix: .uat', 'sync@int.example.uat'],
    ['user: { username: erp@x.example }', 'usernameDomain: int.example\nusernameSuffix: .uat', 'erp@x.example.uat'],
  ])('%j in %j: %s', (definition, environment, username) => {
    expect(usernames(definition, environment)).toBe(username);
  });

  it('are short enough with the suffix', () => {
    const files = {
      [AT]: `${HEAD}user: { username: ${'u'.repeat(60)}@acme.example }\n`,
      'environments/prod.yaml': 'usernameSuffix: .1234-678\n',
    };
    expect(problemsOf(files)).toEqual([
      `${AT}:3:19 user.username | The user name "${'u'.repeat(60)}@acme.example.1234-678" has 82 characters, Salesforce takes 80. | Write a shorter user.username.`,
    ]);
  });

  it('have the form of an e-mail address with the suffix', () => {
    expect(
      problemsOf({ [AT]: `${HEAD}user: { role: R }\n`, 'environments/prod.yaml': 'usernameSuffix: "."\n' }),
    ).toEqual([
      `${AT}:3:7 user | The user name "sync@acme.example." is not in the form of an e-mail address. | Write a user.username such as "erp-order-sync@acme.example"; the environment’s usernameSuffix is appended to it.`,
    ]);
  });
});

describe('login restrictions', () => {
  it('need a profile of their own', () => {
    expect(
      problems('profile: { use: Shared }\nlogin:\n  ipRanges: [{ cidr: 203.0.113.0/28 }]\n  hours: { monday: none }\n'),
    ).toEqual([
      `${AT}:5:3 login.ipRanges | login.ipRanges cannot be applied: the existing profile "Shared" is taken as it is. | Leave profile.use out to generate a profile, or write "login: { ipRanges: null }" where the profile is chosen and restrict the existing profile by hand.`,
      `${AT}:6:3 login.hours | login.hours cannot be applied: the existing profile "Shared" is taken as it is. | Leave profile.use out to generate a profile, or write "login: { hours: null }" where the profile is chosen and restrict the existing profile by hand.`,
    ]);
    expect(problems('profile: { use: Shared }\nlogin: { ipRanges: [] }\n')).toEqual([]);
  });

  it('blame the environment that chose another profile', () => {
    const files = {
      [AT]: `${HEAD}login: { hours: { monday: none } }\n`,
      'environments/prod.yaml': 'overrides:\n  sync: { profile: { use: Shared } }\n',
    };
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(
        /^environments\/prod\.yaml:2:22 overrides\.sync\.profile\.use \| login\.hours cannot be applied/,
      ),
    ]);
  });

  it('give each day its hours once', () => {
    expect(
      problems('login:\n  hours:\n    monday-friday: 05:00-22:00\n    sunday: none\n    thursday-saturday: none\n'),
    ).toEqual([
      `${AT}:7:5 login.hours.thursday-saturday | The hours of thursday are given twice, by "monday-friday" and by "thursday-saturday". | Let one of the two spans leave thursday out.`,
    ]);
  });

  it('are whole hours of one day, none, or left out', () => {
    const { login } = resolveOne(
      `${HEAD}login: { hours: { monday: 00:00-24:00, tuesday: none, friday: 23:00-24:00 } }`,
    );
    expect(login.hours).toEqual({
      monday: { start: 0, end: 1440 },
      tuesday: { start: 0, end: 0 },
      wednesday: null,
      thursday: null,
      friday: { start: 1380, end: 1440 },
      saturday: null,
      sunday: null,
    });
  });

  it.each(['05:30-22:00', '22:00-05:00', '05:00-05:00', '05:00-25:00', 'all'])('refuse the hours %s', (hours) => {
    expect(problems(`login: { hours: { monday: "${hours}" } }`)).toEqual([
      expect.stringMatching(/^integration-users\/sync\.yaml:3:27 login\.hours\.monday \| /),
    ]);
  });
});

describe('login ranges', () => {
  const ranges = (...entries: string[]): string =>
    `login:\n  ipRanges:\n${entries.map((entry) => `    - ${entry}\n`).join('')}`;

  it('are sorted by number, each in its shortest form, with its description', () => {
    const written = ranges(
      '{ cidr: "2001:0db8::/120", description: Six }',
      '{ start: 198.51.100.10, end: "::ffff:198.51.100.20" }',
      '{ cidr: 9.8.7.6/32, description: Nine }',
      '{ cidr: 198.51.100.0/30 }',
    );
    expect(resolveOne(HEAD + written).login.ipRanges).toEqual([
      { start: '9.8.7.6', end: '9.8.7.6', description: 'Nine' },
      { start: '198.51.100.0', end: '198.51.100.3', description: null },
      { start: '198.51.100.10', end: '198.51.100.20', description: null },
      { start: '2001:db8::', end: '2001:db8::ff', description: 'Six' },
    ]);
  });

  it('are each at their own place when they are wrong', () => {
    expect(
      problems(
        ranges('{ cidr: 203.0.113.1/28 }', '{ start: 198.51.100.2, end: 198.51.100.1 }', '{ cidr: 203.0.113.0/28 }'),
      ),
    ).toEqual([
      `${AT}:5:15 login.ipRanges[0].cidr | "203.0.113.1/28" is not the first address of its block. | Write "203.0.113.0/28" for the whole block, or "203.0.113.1/32" for that one address.`,
      `${AT}:6:35 login.ipRanges[1].end | The range ends at "198.51.100.1", before its start "198.51.100.2". | Swap the two addresses.`,
    ]);
  });

  it('are all looked at when one of them is malformed, also next to a placeholder without a value', () => {
    const written = ranges(
      '{ cidr: 5 }',
      '{ cidr: "${values.none}" }',
      '{ cidr: 203.0.113.1/28 }',
      '{ cidr: 0.0.0.0/0 }',
    );
    expect(problems(written).map((line) => line.split(' | ')[0])).toEqual([
      `${AT}:5:15 login.ipRanges[0].cidr`,
      `${AT}:6:15 login.ipRanges[1].cidr`,
      `${AT}:7:15 login.ipRanges[2].cidr`,
      `${AT}:8:15 login.ipRanges[3].cidr`,
    ]);
  });

  it('point at the value that a placeholder stands for', () => {
    const files = {
      [AT]: HEAD + ranges('{ cidr: "${values.egress}" }'),
      'environments/prod.yaml': 'values:\n  egress: 0.0.0.0/0\n',
    };
    expect(problemsOf(files)).toEqual([
      'environments/prod.yaml:2:11 values.egress | "0.0.0.0/0" is every address there is. | Write the block the integration really connects from. It is used as login.ipRanges[0].cidr.',
    ]);
  });

  const WIDE = 'Write smaller ranges.';
  const PUBLIC = 'Write the public addresses its traffic leaves your network from.';

  it.each([
    [
      '{ start: 0.0.0.0, end: 255.255.255.255 }',
      '"0.0.0.0 to 255.255.255.255" lets every IPv4 address in. | Write the addresses the integration connects from.',
    ],
    [
      '{ cidr: 12.0.0.0/6 }',
      `"12.0.0.0/6" has more than 33,554,432 addresses (a /7 block), which Salesforce may refuse. | ${WIDE}`,
    ],
    [
      '{ cidr: "2600::/31" }',
      `"2600::/31" has more than 2^96 addresses (a /32 block), which Salesforce may refuse. | ${WIDE}`,
    ],
    [
      '{ cidr: 10.1.0.0/16 }',
      `"10.1.0.0/16" holds private addresses, which Salesforce never sees a login from. | ${PUBLIC}`,
    ],
    [
      '{ start: 192.168.1.1, end: 192.168.1.9 }',
      `"192.168.1.1 to 192.168.1.9" holds private addresses, which Salesforce never sees a login from. | ${PUBLIC}`,
    ],
    [
      '{ cidr: 127.0.0.1/32 }',
      `"127.0.0.1/32" holds loopback addresses, which Salesforce never sees a login from. | ${PUBLIC}`,
    ],
    [
      '{ cidr: "::1/128" }',
      `"::1/128" holds loopback addresses, which Salesforce never sees a login from. | ${PUBLIC}`,
    ],
    [
      '{ cidr: "fd00::/8" }',
      `"fd00::/8" has more than 2^96 addresses (a /32 block), which Salesforce may refuse. | ${WIDE}`,
    ],
    [
      '{ cidr: "fd00:1::/64" }',
      `"fd00:1::/64" holds unique local addresses, which Salesforce never sees a login from. | ${PUBLIC}`,
    ],
    [
      '{ cidr: 169.254.0.0/24 }',
      `"169.254.0.0/24" holds link-local addresses, which Salesforce never sees a login from. | ${PUBLIC}`,
    ],
    [
      '{ cidr: 100.64.0.0/24 }',
      `"100.64.0.0/24" holds carrier-grade NAT addresses, which Salesforce never sees a login from. | ${PUBLIC}`,
    ],
  ])('are worth a warning: %s', (entry, warning) => {
    expect(warnings(ranges(entry))).toEqual([`${AT}:5:7 login.ipRanges[0] | ${warning}`]);
  });

  it.each(['{ cidr: 12.0.0.0/7 }', '{ cidr: "2600::/32" }', '{ start: 9.255.255.255, end: 10.0.0.1 }'])(
    'are fine: %s',
    (entry) => {
      expect(warnings(ranges(entry))).toEqual([]);
    },
  );

  it('that overlap are kept, the same one twice is not', () => {
    const written = ranges(
      '{ cidr: 203.0.113.0/28, description: First }',
      '{ start: 203.0.113.0, end: 203.0.113.15, description: Again }',
      '{ start: 203.0.113.15, end: 203.0.113.20 }',
      '{ start: 203.0.113.2, end: 203.0.113.3 }',
      '{ start: 203.0.113.21, end: 203.0.113.22 }',
    );
    expect(warnings(written)).toEqual([
      `${AT}:6:7 login.ipRanges[1] | "203.0.113.0 to 203.0.113.15" is the same range as "203.0.113.0/28". | Remove one of the two.`,
      `${AT}:7:7 login.ipRanges[2] | "203.0.113.15 to 203.0.113.20" overlaps "203.0.113.0/28". | Write ranges that share no address.`,
      `${AT}:8:7 login.ipRanges[3] | "203.0.113.2 to 203.0.113.3" overlaps "203.0.113.0/28". | Write ranges that share no address.`,
    ]);
    expect(resolveOne(HEAD + written).login.ipRanges.map(({ start, description }) => [start, description])).toEqual([
      ['203.0.113.0', 'First'],
      ['203.0.113.2', null],
      ['203.0.113.15', null],
      ['203.0.113.21', null],
    ]);
  });
});

describe('permissions of the profile', () => {
  it('are left out of the permission set, with a warning', () => {
    const definition = 'access: { userPermissions: [ApiEnabled, ViewSetup, ApiUserOnly] }\n';
    expect(warnings(definition)).toEqual([
      `${AT}:3:29 access.userPermissions[0] | ApiEnabled is granted by the generated profile already. | Remove it.`,
      `${AT}:3:52 access.userPermissions[2] | ApiUserOnly is granted by the generated profile already. | Remove it.`,
    ]);
    expect(resolveOne(HEAD + definition).access.userPermissions).toEqual(['ViewSetup']);
  });

  it('stay with an existing profile, which may not grant them', () => {
    const definition = 'profile: { use: Shared }\naccess: { userPermissions: [ApiEnabled] }\n';
    expect(warnings(definition)).toEqual([]);
    expect(resolveOne(HEAD + definition).access.userPermissions).toEqual(['ApiEnabled']);
  });
});

describe('client credentials', () => {
  it('ask for an API-only profile', () => {
    const known = 'profile: { use: Minimum Access - API Only Integrations }\napp: { flow: client-credentials }\n';
    expect(warnings(known)).toEqual([]);
    const granted =
      'profile: { use: Shared }\naccess: { userPermissions: [ApiUserOnly] }\napp: { flow: client-credentials }\n';
    expect(warnings(granted)).toEqual([]);
    expect(warnings('profile: { use: Shared }\napp: { flow: client-credentials }\n')).toEqual([
      `${AT}:3:17 profile.use | The run-as user of client credentials must hold "API Only User"; whether "Shared" grants it is not known here. | Make sure that it does, or let a profile be generated.`,
    ]);
  });

  it('do without a certificate', () => {
    expect(warnings('app: { flow: client-credentials, certificate: a.crt }\n')).toEqual([
      `${AT}:3:47 app.certificate | A certificate opens the JWT bearer flow of this app too. | Remove the certificate, or take the flow "jwt-bearer".`,
    ]);
    expect(warnings('app: { flow: client-credentials }\n')).toEqual([]);
  });
});

describe('apps', () => {
  it.each(['RefreshToken', 'OfflineAccess, RefreshToken'])('have a scope that gives access, not only %s', (scopes) => {
    expect(problems(`app: { scopes: [${scopes}] }`)).toEqual([
      `${AT}:3:16 app.scopes | No scope gives access to anything. | Add the scope Api.`,
    ]);
  });

  it('have RefreshToken for JWT bearer', () => {
    expect(warnings('app: { scopes: [Api] }')).toEqual([
      `${AT}:3:16 app.scopes | Without the scope RefreshToken the JWT bearer flow may be refused: "refresh_token scope is required and the connected app should be installed and preauthorized." | Add RefreshToken; no refresh token is ever returned to this flow.`,
    ]);
    expect(warnings('app: { scopes: [Api, OfflineAccess] }')).toEqual([]);
    expect(warnings('app: { scopes: [Api], flow: client-credentials }')).toEqual([]);
  });

  it('have each scope once', () => {
    expect(problems('app: { scopes: [Api, RefreshToken, Api] }')).toEqual([
      `${AT}:3:36 app.scopes[2] | "Api" is given twice. | Remove one of the two.`,
    ]);
  });

  it('count months only when they are connected apps', () => {
    const app = (type: string): string =>
      `app: { type: ${type}, refreshToken: { policy: specific-lifetime, validity: 2 months } }`;
    expect(warnings(app('external-client-app'))).toEqual([
      `${AT}:3:88 app.refreshToken.validity | A validity in months is documented for connected apps only; an external client app may be refused. | Write the validity in days.`,
    ]);
    expect(warnings(app('connected-app'))).toEqual([]);
  });

  it.each([
    [
      '{}',
      {
        type: 'external-client-app',
        flow: 'jwt-bearer',
        scopes: ['Api', 'RefreshToken'],
        certificate: 'reference/certificates/sync.prod.crt',
        refreshToken: { policy: 'specific-lifetime', period: 1, unit: 'days' },
        ipRelaxation: 'enforce',
        callbackUrl: 'https://login.salesforce.com/services/oauth2/success',
      },
    ],
    [
      '{ flow: client-credentials }',
      {
        type: 'external-client-app',
        flow: 'client-credentials',
        scopes: ['Api'],
        certificate: null,
        refreshToken: { policy: 'zero' },
        ipRelaxation: 'enforce',
        callbackUrl: 'https://login.salesforce.com/services/oauth2/success',
      },
    ],
    ['{ type: existing, name: Vendor }', { type: 'existing', name: 'Vendor', flow: 'jwt-bearer', certificate: null }],
    ['none', { type: 'none' }],
  ])('have safe defaults: %s', (app, resolved) => {
    expect(resolveOne(`${HEAD}app: ${app}`).app).toEqual(resolved);
  });
});

it('reports every problem of a definition at once, of single values and of several', () => {
  const definition = `user: { alias: far-too-long }
usr: {}
login: { ipRanges: [{ cidr: 203.0.113.1/28 }] }
access: { objects: { Order: [edit] }, permissionSets: [Sync] }
`;
  expect(problems(definition).map((line) => line.split(' | ')[0])).toEqual([
    `${AT}:3:16 user.alias`,
    `${AT}:4:1 usr`,
    `${AT}:5:29 login.ipRanges[0].cidr`,
    `${AT}:6:30 access.objects.Order[0]`,
    `${AT}:6:56 access.permissionSets[0]`,
  ]);
});

it('goes on behind a malformed object', () => {
  const definition = `access:
  objects:
    Account: [create]
    Order: { can: [reed], feilds: {} }
    OrderItem: { fields: { read: [ERP_Line__c] } }
    No Name: [read]
    Contact: { can: [edit], feilds: {} }
    Asset: [modify-all]
    Case: { fields: { read: [no field] } }
    Lead: { can: [view-all], fields: { read: [no field] } }
`;
  expect(problems(definition).map((line) => line.split(' | ')[0])).toEqual([
    `${AT}:5:15 access.objects.Account[0]`,
    `${AT}:6:20 access.objects.Order.can[0]`,
    `${AT}:6:27 access.objects.Order.feilds`,
    `${AT}:8:5 access.objects["No Name"]`,
    `${AT}:9:22 access.objects.Contact.can[0]`,
    `${AT}:9:29 access.objects.Contact.feilds`,
    `${AT}:10:13 access.objects.Asset[0]`,
    `${AT}:11:11 access.objects.Case.can`,
    `${AT}:11:30 access.objects.Case.fields.read[0]`,
    `${AT}:12:19 access.objects.Lead.can[0]`,
    `${AT}:12:47 access.objects.Lead.fields.read[0]`,
  ]);
});

it('goes on behind a malformed waiver, and a malformed entry of any list', () => {
  const definition = `waivers: [{ rule: object-view-all, reason: Why., until: soon }]
access: { objects: { Order: [edit] }, permissionSets: [Other, "not one", Other, Sync] }
`;
  expect(problems(definition).map((line) => line.split(' | ')[0])).toEqual([
    `${AT}:3:57 waivers[0].until`,
    `${AT}:4:30 access.objects.Order[0]`,
    `${AT}:4:63 access.permissionSets[1]`,
    `${AT}:4:74 access.permissionSets[2]`,
    `${AT}:4:81 access.permissionSets[3]`,
  ]);
});

describe('names of profiles', () => {
  it('make file names for every system', () => {
    expect(problems('profile: { name: "Sync * All" }')).toEqual([
      `${AT}:3:18 profile.name | The profile "Sync * All" makes a file name with an asterisk, which not every system takes. | Write another name under profile.name.`,
    ]);
    const long = '('.repeat(80);
    expect(problems(`profile: { name: "${long}" }`)).toEqual([
      `${AT}:3:18 profile.name | The profile "${long}" makes a file name of 240 bytes; 224 are possible. | Write another name under profile.name.`,
    ]);
    expect(problems(`profile: { name: "Sync: (\u{1F680}) <All>, ${'('.repeat(50)}" }`)).toEqual([]);
  });

  it('may come from the label', () => {
    const files = { [AT]: 'label: Sync*\nowner: team@acme.example\n', 'environments/prod.yaml': '{}' };
    expect(problemsOf(files)).toEqual([
      `${AT}:1:8 label | The profile "Sync* Integration" makes a file name with an asterisk, which not every system takes. | Write another name under profile.name.`,
    ]);
    expect(problems('label: Sync*\nprofile: { use: Shared * }').join('')).not.toContain('asterisk');
  });
});
