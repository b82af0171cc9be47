import { loadFiles, problemsOfEnvironment, shown } from './loadFiles.ts';

const WRONG: readonly (readonly [string, string])[] = [
  ['labl: x', '1:1 labl | Unknown key "labl". | Did you mean "label"?'],
  [
    'apiVersion: 66.0',
    '1:13 apiVersion | A text is needed here, and this is the number 66. | Put it in quotes, as in "66.0".',
  ],
  ['apiVersion: "66"', '1:13 apiVersion | "66" is not an API version. | Write a version in quotes, such as "66.0".'],
  [
    'apiVersion: "59.0"',
    '1:13 apiVersion | "59.0" is older than 60.0, the first with all external client app settings. | Write a version in quotes, such as "66.0".',
  ],
  ['org: { type: prod }', '1:14 org.type | "prod" is not possible here. | Did you mean "production"?'],
  [
    'org: { alias: --json }',
    '1:15 org.alias | "--json" is not an alias or user name: it has spaces or begins with a hyphen. | Write for example "acme-prod".',
  ],
  [
    'org: { myDomain: acme.my.salesforce.com }',
    '1:18 org.myDomain | "acme.my.salesforce.com" is not a web address. | Write the My Domain address and nothing after it, such as "https://acme.my.salesforce.com".',
  ],
  [
    'org: { myDomain: http://acme.my.salesforce.com }',
    '1:18 org.myDomain | "http://acme.my.salesforce.com" is not encrypted: only https is accepted, and http for this machine (localhost). | Write the My Domain address and nothing after it, such as "https://acme.my.salesforce.com".',
  ],
  [
    'org: { myDomain: https://login.salesforce.com }',
    '1:18 org.myDomain | "https://login.salesforce.com" is the login page of all orgs, not the My Domain of one. | Write the My Domain address and nothing after it, such as "https://acme.my.salesforce.com".',
  ],
  [
    'org: { myDomain: https://acme.lightning.force.com }',
    '1:18 org.myDomain | "https://acme.lightning.force.com" is the address of Lightning pages, not the My Domain. | Write the My Domain address and nothing after it, such as "https://acme.my.salesforce.com".',
  ],
  [
    'org: { myDomain: https://acme.my.salesforce.com/home }',
    '1:18 org.myDomain | "https://acme.my.salesforce.com/home" has a path after the host name. | Write the My Domain address and nothing after it, such as "https://acme.my.salesforce.com".',
  ],
  [
    'org: { myDomain: "https://u:p@acme.my.salesforce.com" }',
    '1:18 org.myDomain | "https://u:p@acme.my.salesforce.com" holds a user name or password. | Write the My Domain address and nothing after it, such as "https://acme.my.salesforce.com".',
  ],
  [
    'usernameSuffix: "@uat"',
    '1:17 usernameSuffix | "@uat" cannot be appended to a user name: only letters, digits, dots, hyphens and underscores can. | Write for example ".uat".',
  ],
  ['usernameDomain: acme', '1:17 usernameDomain | "acme" is not a domain name. | Write for example "acme.example".'],
  ['values: { port: 8080 }', '1:17 values.port | 8080 is not a text. | Put it in quotes: "8080".'],
  [
    'values: { "a b": x }',
    '1:11 values["a b"] | "a b" is not a name of a value: letters, digits, hyphens and underscores, beginning with a letter. | Write for example "erpEgress".',
  ],
  ['values: { a: { b: [x, true] } }', '1:23 values.a.b[1] | true is not a text. | Put it in quotes: "true".'],
  [
    'values: { a: *nobody }',
    '1:14 values.a | No anchor "&nobody" stands above this alias. | Write the anchor first, or put the text in quotes.',
  ],
  [
    'values: { a: null }',
    '1:14 values.a | There is nothing to remove here. | Write a value or remove the line: null is for the overrides of an environment, where it removes a key.',
  ],
  [
    'values: "${env.X}"',
    '1:9 values | A map is needed here, and this is a text. | Write for example: values: { erpEgress: 203.0.113.0/28 }',
  ],
  [
    'overrides: { all: "${values.x}" }',
    '1:19 overrides.all | A map is needed here, and this is a text. | Write for example: all: { login: { hours: null } }',
  ],
  [
    'overrides: { lead-intak: {} }',
    '1:14 overrides.lead-intak | There is no definition integration-users/lead-intak.yaml. | Did you mean "lead-intake"?',
  ],
  [
    'overrides: { zzz: {} }',
    '1:14 overrides.zzz | There is no definition integration-users/zzz.yaml. | Definitions are lead-intake.',
  ],
  [
    'overrides: { all: x }',
    '1:19 overrides.all | A map is needed here, and this is a text. | Write for example: all: { login: { hours: null } }',
  ],
  ['overrides: { all: { labl: x } }', '1:21 overrides.all.labl | Unknown key "labl". | Did you mean "label"?'],
  [
    'overrides: { lead-intake: { user: { alias: ninechars } } }',
    '1:44 overrides.lead-intake.user.alias | "ninechars" has 9 characters; at most 8 are possible. | Shorten it by 1.',
  ],
  [
    'overrides: { all: { access: { objects: { Lead: { can: [reed] } } } } }',
    '1:56 overrides.all.access.objects.Lead.can[0] | "reed" is not possible here. | Did you mean "read"?',
  ],
  [
    'overrides: { all: { login: { ipRanges: [null] } } }',
    '1:41 overrides.all.login.ipRanges[0] | An entry of a list cannot be null. | Remove the entry: a list replaces the list of an earlier layer as a whole.',
  ],
  [
    'overrides: { all: { login: { hours: } } }',
    '1:37 overrides.all.login.hours | Nothing is written after "hours:". | Write a value or remove the line. To remove what a definition says for one environment, write "null" in its overrides.',
  ],
  [
    'exclude: [lead-intake, lead-intakes]',
    '1:24 exclude[1] | There is no definition integration-users/lead-intakes.yaml. | Did you mean "lead-intake"?',
  ],
  ['exclude: lead-intake', '1:10 exclude | A list is needed here, and this is a text. | Write a list: [lead-intake]'],
];

const FINE: readonly string[] = [
  'label: Production',
  'org: { alias: acme-prod, type: production, myDomain: https://acme.my.salesforce.com }',
  'org: { alias: ci@acme.example, myDomain: https://acme--uat.sandbox.my.salesforce.com/ }',
  'org: { myDomain: "http://127.0.0.1:7100" }',
  'org: { alias: "${env.ORG_ALIAS}", type: "${env.ORG_TYPE}", myDomain: "${env.MY_DOMAIN}" }',
  'usernameSuffix: ""',
  'values: { a: "", erpEgress: "${env.EGRESS}", x_1-b: "1.10", ranges: [{ cidr: 203.0.113.0/28 }], m: { k: v } }',
  'overrides: { all: { login: { hours: null }, user: null }, lead-intake: { access: { objects: { Lead: null, Case: { can: [read] } } } } }',
  'overrides: { all: { app: { refreshToken: { validity: 1 days } }, profile: { name: "${values.p}" } } }',
  'overrides: { all: { access: { objects: { Lead: { fields: { read: [Industry] } } } } } }',
  'overrides: {}',
  'exclude: [lead-intake]',
];

describe('an environment', () => {
  it.each(WRONG)('%s', async (yaml, problem) => {
    expect(await problemsOfEnvironment(`${yaml}\n`)).toEqual([problem]);
  });

  it.each(FINE)('is fine with %s', async (yaml) => {
    expect(await problemsOfEnvironment(`${yaml}\n`)).toEqual([]);
  });

  it('knows the name of a definition that has problems itself', async () => {
    const { problems } = await loadFiles({
      'integration-users/broken.yaml': 'a: [\n',
      'environments/prod.yaml': 'exclude: [broken]\n',
    });
    expect(problems.map(({ position }) => position?.file)).toEqual(['integration-users/broken.yaml']);
  });
});

describe('a policy', () => {
  it.each([
    ['rules: { a-b: err }', '1:15 rules.a-b | "err" is not possible here. | Did you mean "error"?'],
    [
      'rules: { A: error }',
      '1:10 rules.A | "A" is not a name of a rule: lower-case words with hyphens. | Write for example "object-view-all".',
    ],
    [
      'limits: { certificateValidity: 1 hours }',
      '1:32 limits.certificateValidity | "1 hours" is not a duration in days or months. | Write for example "365 days".',
    ],
    [
      'forbidden: { objects: Salary__c }',
      '1:23 forbidden.objects | A list is needed here, and this is a text. | Write a list: [Salary__c]',
    ],
    [
      'limits: { refreshTokenValidity: "${values.x}" }',
      '1:33 limits.refreshTokenValidity | "${values.x}" is not a duration in hours, days or months. | Write for example "30 days".',
    ],
  ])('%s', async (yaml, problem) => {
    const { problems } = await loadFiles({
      'integration-users/a.yaml': 'label: A\nowner: a@b.example\n',
      'environments/prod.yaml': 'label: P\n',
      'policy.yaml': `${yaml}\n`,
    });
    expect(problems.map(shown)).toEqual([problem]);
  });
});
