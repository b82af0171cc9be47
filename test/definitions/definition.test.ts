import { problemsOfDefinition } from './loadFiles.ts';

/** Lines 1 and 2 of every definition below. */
const HEAD = 'label: A\nowner: a@b.example\n';

type Case = readonly [yaml: string, problem: string];

const WRONG: readonly Case[] = [
  // keys
  ['usr: {}', '3:1 usr | Unknown key "usr". | Did you mean "user"?'],
  [
    'zzz: 1',
    '3:1 zzz | Unknown key "zzz". | Known keys here are label, description, owner, preset, extends, user, profile, login, access, app, monitoring, waivers.',
  ],
  ['ipRanges: []', '3:1 ipRanges | Unknown key "ipRanges". | "ipRanges" stands under "login".'],
  ['maxIdle: 1 days', '3:1 maxIdle | Unknown key "maxIdle". | "maxIdle" stands under "monitoring.expect".'],
  ['user: { owner: x }', '3:9 user.owner | Unknown key "owner". | "owner" stands at the outermost level.'],
  ['user: { Alias: x }', '3:9 user.Alias | Unknown key "Alias". | Did you mean "alias"?'],
  [
    'access: { objects: { Order: { can: [read], feilds: {} } } }',
    '3:44 access.objects.Order.feilds | Unknown key "feilds". | Did you mean "fields"?',
  ],
  // types
  [
    'user: x',
    '3:7 user | A map is needed here, and this is a text. | Write a map with some of the keys firstName, lastName, email, username, alias, communityNickname, federationIdentifier, role, timeZone, locale, language, emailEncoding.',
  ],
  [
    'user: []',
    '3:7 user | A map is needed here, and this is a list. | Write a map with some of the keys firstName, lastName, email, username, alias, communityNickname, federationIdentifier, role, timeZone, locale, language, emailEncoding.',
  ],
  [
    'user: { lastName: 2024 }',
    '3:19 user.lastName | A text is needed here, and this is the number 2024. | Put it in quotes, as in "ERP Order Sync".',
  ],
  [
    'user: { lastName: true }',
    '3:19 user.lastName | A text is needed here, and this is the boolean true. | Put it in quotes: "true".',
  ],
  [
    'user: { lastName: [a] }',
    '3:19 user.lastName | A text is needed here, and this is a list. | Write a single text, such as "ERP Order Sync".',
  ],
  [
    'access: { objects: { Account: { can: [read], fields: { read: Industry } } } }',
    '3:62 access.objects.Account.fields.read | A list is needed here, and this is a text. | Write a list: [Industry]',
  ],
  [
    'access: { objects: { Account: read } }',
    '3:31 access.objects.Account | A list or a map is needed here, and this is a text. | Write a list: [read]',
  ],
  [
    'access: { objects: { Account: 5 } }',
    '3:31 access.objects.Account | A list or a map is needed here, and this is the number 5. | Write a list: [read, create]',
  ],
  [
    'access: { objects: [Account] }',
    '3:20 access.objects | A map is needed here, and this is a list. | Write for example: objects: { Lead: [read, create] }',
  ],
  [
    'access: { objects: { Account: { can: read } } }',
    '3:38 access.objects.Account.can | A list is needed here, and this is a text. | Write a list: [read]',
  ],
  [
    'access: { apexClasses: ErpEndpoint }',
    '3:24 access.apexClasses | A list is needed here, and this is a text. | Write a list: [ErpEndpoint]',
  ],
  [
    'app: nothing',
    '3:6 app | "none" or a map is needed here, and this is a text. | Write for example: app: { flow: client-credentials }',
  ],
  [
    'app: [none]',
    '3:6 app | "none" or a map is needed here, and this is a list. | Write for example: app: { flow: client-credentials }',
  ],
  [
    'user: null',
    '3:7 user | There is nothing to remove here. | Write a value or remove the line: null is for the overrides of an environment, where it removes a key.',
  ],
  [
    'waivers: [~]',
    '3:11 waivers[0] | An entry of a list cannot be null. | Remove the entry: a list replaces the list of an earlier layer as a whole.',
  ],
  // texts
  [
    'description: ""',
    '3:14 description | The text is empty. | Write a text, or remove the key when it is not required.',
  ],
  [
    `description: ${'x'.repeat(256)}`,
    `3:14 description | "${'x'.repeat(59)}… has 256 characters; at most 255 are possible. | Shorten it by 1.`,
  ],
  [
    'user: { firstName: " x" }',
    '3:20 user.firstName | " x" has line breaks, or spaces at its start or end. | Write for example "Integration".',
  ],
  [
    'user: { firstName: "a\\u2028b" }',
    '3:20 user.firstName | "a\u2028b" has line breaks, or spaces at its start or end. | Write for example "Integration".',
  ],
  [
    'user: { firstName: "a\\nb" }',
    '3:20 user.firstName | "a\\nb" has line breaks, or spaces at its start or end. | Write for example "Integration".',
  ],
  // user
  [
    'user: { email: nobody }',
    '3:16 user.email | "nobody" is not an e-mail address. | Write for example "integrations@acme.example".',
  ],
  [
    'user: { email: A B <a@b.example> }',
    '3:16 user.email | "A B <a@b.example>" is not an e-mail address. | Write for example "integrations@acme.example".',
  ],
  [
    'user: { username: nobody@local }',
    '3:19 user.username | "nobody@local" is not an e-mail address. | Write for example "erp-order-sync@acme.example".',
  ],
  [
    `user: { username: ${'x'.repeat(70)}@acme.example }`,
    `3:19 user.username | "${'x'.repeat(59)}… has 83 characters; at most 80 are possible. | Shorten it by 3.`,
  ],
  [
    'user: { alias: ninechars }',
    '3:16 user.alias | "ninechars" has 9 characters; at most 8 are possible. | Shorten it by 1.',
  ],
  [
    'user: { role: Integration Users }',
    '3:15 user.role | "Integration Users" is not an API name: letters, digits and single underscores, beginning with a letter. | Write for example "Integrations".',
  ],
  [
    'user: { timeZone: Europe/Berln }',
    '3:19 user.timeZone | "Europe/Berln" is not a time zone that Salesforce knows. | Did you mean "Europe/Berlin"?',
  ],
  [
    'user: { timeZone: "+01:00" }',
    '3:19 user.timeZone | "+01:00" is not a time zone that Salesforce knows. | Write an IANA name such as "GMT" or "Europe/Berlin".',
  ],
  [
    'user: { locale: en-US }',
    '3:17 user.locale | "en-US" is not a key of a Salesforce locale or language. | Write a language and a country with an underscore, such as "en_US".',
  ],
  [
    'user: { language: English }',
    '3:19 user.language | "English" is not a key of a Salesforce locale or language. | Write a language key with an underscore, such as "en_US" or "de".',
  ],
  ['user: { emailEncoding: utf8 }', '3:24 user.emailEncoding | "utf8" is not possible here. | Did you mean "UTF-8"?'],
  // profile
  [
    'profile: { use: X, license: Y }',
    '3:20 profile.license | "license" describes a profile to generate, and "use" takes an existing one as it is. | Remove "license", or remove "use".',
  ],
  [
    'profile: { cloneOf: ../admin.profile-meta.xml }',
    '3:21 profile.cloneOf | "../admin.profile-meta.xml" is not a path inside the project: relative to the project folder, with "/", without "..". | Write for example "reference/profiles/Minimum Access - API Only Integrations.profile-meta.xml".',
  ],
  [
    'profile: { cloneOf: reference/admin.xml }',
    '3:21 profile.cloneOf | "reference/admin.xml" is not a profile file: its name ends in .profile-meta.xml. | Write for example "reference/profiles/Minimum Access - API Only Integrations.profile-meta.xml".',
  ],
  // login
  [
    'login: { ipRanges: [{ cidr: 203.0.113.0 }] }',
    '3:29 login.ipRanges[0].cidr | "203.0.113.0" is not a block of addresses in CIDR notation. | Write an address, a slash and the length of the prefix, such as "203.0.113.0/28"; "/32" for a single address.',
  ],
  [
    'login: { ipRanges: [{ cidr: 203.0.113.0/33 }] }',
    '3:29 login.ipRanges[0].cidr | "203.0.113.0/33" is not a block of addresses in CIDR notation. | Write an address, a slash and the length of the prefix, such as "203.0.113.0/28"; "/32" for a single address.',
  ],
  [
    'login: { ipRanges: [{ start: 203.0.113.256, end: 203.0.113.2 }] }',
    '3:30 login.ipRanges[0].start | "203.0.113.256" is not an IP address. | Write an IPv4 or IPv6 address such as "198.51.100.10".',
  ],
  [
    'login: { ipRanges: [{ start: 203.0.113.1 }] }',
    '3:21 login.ipRanges[0].end | "start" stands here without "end". | Add "end"; for a single address, the same one.',
  ],
  [
    'login: { ipRanges: [{ description: X }] }',
    '3:21 login.ipRanges[0].cidr | The range has no addresses. | Add "cidr: 203.0.113.0/28", or "start" and "end".',
  ],
  [
    'login: { ipRanges: [{ cidr: 203.0.113.0/28, end: 203.0.113.2 }] }',
    '3:45 login.ipRanges[0].end | "end" stands beside "cidr". | Write either cidr, or start and end.',
  ],
  [
    'login: { ipRanges: [203.0.113.0/28] }',
    '3:21 login.ipRanges[0] | A map is needed here, and this is a text. | Write a map with some of the keys cidr, start, end, description.',
  ],
  [
    'login: { hours: { mon: none } }',
    '3:19 login.hours.mon | "mon" is neither a day of the week nor a span of days. | Did you mean "monday"?',
  ],
  [
    'login: { hours: { friday-mon: none } }',
    '3:19 login.hours.friday-mon | "friday-mon" is neither a day of the week nor a span of days. | Write a day such as "monday", or a span such as "monday-friday".',
  ],
  [
    'login: { hours: { monday: 05:30-10:00 } }',
    '3:27 login.hours.monday | "05:30-10:00" is not a span of whole hours. | Write whole hours such as "05:00-22:00", "00:00-24:00" for the whole day, or "none".',
  ],
  [
    'login: { hours: { monday: 22:00-05:00 } }',
    '3:27 login.hours.monday | "22:00-05:00" does not begin before it ends, within one day. | Write whole hours such as "05:00-22:00", "00:00-24:00" for the whole day, or "none".',
  ],
  [
    'login: { hours: { monday: 05:00-05:00 } }',
    '3:27 login.hours.monday | "05:00-05:00" does not begin before it ends, within one day. | Write whole hours such as "05:00-22:00", "00:00-24:00" for the whole day, or "none".',
  ],
  // access
  [
    'access: { objects: { Lead: [reed] } }',
    '3:29 access.objects.Lead[0] | "reed" is not possible here. | Did you mean "read"?',
  ],
  [
    'access: { objects: { Lead: [edti] } }',
    '3:29 access.objects.Lead[0] | "edti" is not possible here. | Did you mean "edit"?',
  ],
  [
    'access: { objects: { Lead: [write] } }',
    '3:29 access.objects.Lead[0] | "write" is not possible here. | Write one of read, create, edit, delete, view-all, modify-all, view-all-fields.',
  ],
  [
    'access: { objects: { Lead: [] } }',
    '3:28 access.objects.Lead | The list is empty. | Write at least one entry, or remove the key.',
  ],
  [
    'access: { objects: { My-Lead: [read] } }',
    '3:22 access.objects.My-Lead | "My-Lead" is not an API name: letters, digits and single underscores, beginning with a letter. | Write for example "Order".',
  ],
  [
    'access: { objects: { "${values.o}": [read] } }',
    '3:22 access.objects["${values.o}"] | "${values.o}" is not an API name: letters, digits and single underscores, beginning with a letter. | Write for example "Order".',
  ],
  [
    'access: { objects: { Order: { can: [read], fields: { read: [Order.Name] } } } }',
    '3:61 access.objects.Order.fields.read[0] | "Order.Name" is not the API name of a field alone (its object stands above it already). | Write for example "Industry".',
  ],
  [
    'access: { apexClasses: [ns_.Class] }',
    '3:25 access.apexClasses[0] | "ns_.Class" is not an API name: letters, digits and single underscores, beginning with a letter. | Write for example "ErpOrderEndpoint".',
  ],
  [
    'access: { customMetadataTypes: [ERP_Setting__c] }',
    '3:33 access.customMetadataTypes[0] | "ERP_Setting__c" is not an API name that ends in __mdt. | Write for example "ERP_Setting__mdt".',
  ],
  [
    'access: { customSettings: [ERP] }',
    '3:28 access.customSettings[0] | "ERP" is not an API name that ends in __c. | Write for example "ERP_Defaults__c".',
  ],
  [
    'access: { externalCredentials: [ERP] }',
    '3:33 access.externalCredentials[0] | "ERP" does not name an external credential and its principal. | Write "<ExternalCredential>-<Principal>", such as "ERP-ServiceAccount".',
  ],
  // app
  [
    'app: { type: existing }',
    '3:1 app.name | An app of type existing needs its name. | Add "name" with the developer name of the app.',
  ],
  [
    'app: { type: existing, name: X, scopes: [Api] }',
    '3:33 app.scopes | "scopes" cannot be set for an app of type existing: nothing is generated for it. | Remove "scopes".',
  ],
  [
    'app: { name: X }',
    '3:8 app.name | "name" goes with type existing only. | Remove it: a generated app is named after the definition. For an app that is managed elsewhere, add "type: existing".',
  ],
  ['app: { type: external }', '3:14 app.type | "external" is not possible here. | Did you mean "external-client-app"?'],
  ['app: { flow: jwt }', '3:14 app.flow | "jwt" is not possible here. | Did you mean "jwt-bearer"?'],
  ['app: { scopes: [api] }', '3:17 app.scopes[0] | "api" is not possible here. | Did you mean "Api"?'],
  [
    'app: { certificate: /etc/passwd }',
    '3:21 app.certificate | "/etc/passwd" is not a path inside the project: relative to the project folder, with "/", without "..". | Write for example "reference/certificates/erp-order-sync.${environment}.crt".',
  ],
  [
    'app: { callbackUrl: http://acme.example }',
    '3:21 app.callbackUrl | "http://acme.example" is not encrypted: only https is accepted, and http for this machine (localhost). | Write for example "https://login.salesforce.com/services/oauth2/success".',
  ],
  [
    'app: { refreshToken: { policy: specific-lifetime } }',
    '3:8 app.refreshToken.validity | The policy specific-lifetime needs a validity. | Add for example: validity: 7 days',
  ],
  [
    'app: { refreshToken: { policy: zero, validity: 1 days } }',
    '3:38 app.refreshToken.validity | The policy zero has no validity. | Remove "validity", or choose specific-lifetime or specific-inactivity.',
  ],
  [
    'app: { refreshToken: { policy: specific-lifetime, validity: 2 weeks } }',
    '3:61 app.refreshToken.validity | "2 weeks" is not a duration in hours, days or months. | Write for example "7 days".',
  ],
  [
    'app: { ipRelaxation: relax }',
    '3:22 app.ipRelaxation | "relax" is not possible here. | Write one of enforce, bypass, bypass-with-second-factor, enforce-relax-refresh.',
  ],
  // monitoring, waivers
  [
    'monitoring: { expect: { countries: [de] } }',
    '3:37 monitoring.expect.countries[0] | "de" is not a country code of ISO 3166-1 (two capitals). | Did you mean "DE"?',
  ],
  [
    'monitoring: { expect: { countries: [GER] } }',
    '3:37 monitoring.expect.countries[0] | "GER" is not a country code of ISO 3166-1 (two capitals). | Write a code such as "DE" or "IE".',
  ],
  [
    'monitoring: { expect: { maxIdle: 14 } }',
    '3:34 monitoring.expect.maxIdle | A text is needed here, and this is the number 14. | Put it in quotes, as in "14 days".',
  ],
  [
    'monitoring: { expect: { maxIdle: 14 hours } }',
    '3:34 monitoring.expect.maxIdle | "14 hours" is not a duration in days. | Write for example "14 days".',
  ],
  [
    'waivers: [{ rule: a, reason: b }]',
    '3:11 waivers[0].until | The key "until" is missing. | Add it, for example: until: 2027-03-31',
  ],
  [
    'waivers: [{ rule: a, reason: b, until: 2027-02-29 }]',
    '3:40 waivers[0].until | "2027-02-29" is not a day of the calendar in the form YYYY-MM-DD. | Write for example "2027-03-31".',
  ],
  [
    'waivers: [{ rule: A B, reason: b, until: 2027-02-28 }]',
    '3:19 waivers[0].rule | "A B" is not a name of a rule: lower-case words with hyphens. | Write for example "object-view-all".',
  ],
];

const FINE: readonly string[] = [
  'access: { objects: { OrderItem: { fields: { read: [Description] } } } }',
  'access: { objects: { Order: [read], ERP_Number__c: [read], ns__X__c: [read], ns__E__e: [read], Account__ChangeEvent: [read] } }',
  'access: { objects: { Order: { can: [read], fields: { read: [Name, ns__F__c, P__Latitude__s, ns__P__Latitude__s] } } } }',
  'access: { objects: { Order: [read, create, edit, delete, view-all, modify-all, view-all-fields] } }',
  'access: { apexClasses: [A, ns__B], permissionSets: [], externalCredentials: [ERP-Main, ERP-Named Principal 1] }',
  'app: none',
  'app: { type: existing, name: Vendor_App, flow: client-credentials, certificate: reference/x.crt }',
  'app: { type: connected-app, refreshToken: { policy: infinite }, callbackUrl: http://localhost:1717/OauthRedirect }',
  'app: { refreshToken: { policy: specific-inactivity, validity: 1 hour } }',
  'user: { timeZone: Asia/Calcutta, locale: de_DE_EURO, language: pt_BR, email: "o\'neil+x@sub.acme.example" }',
  'user: { timeZone: America/Argentina/Buenos_Aires, locale: es_419, language: de }',
  'profile: { use: Minimum Access - API Only Integrations }',
  'login: { ipRanges: [{ cidr: "2001:db8::/48" }, { cidr: 203.0.113.7/32 }, { start: "::1", end: "::2" }] }',
  'login: { hours: { monday-friday: 05:00-22:00, saturday: 00:00-24:00, sunday: none } }',
  'waivers: [{ rule: a-b, reason: "line\\nline", until: 2028-02-29 }]',
  'monitoring: { expect: { countries: [DE, XK], maxIdle: 1 day, applications: [A B] } }',
  // What a placeholder becomes is not known yet.
  'user: { alias: "${values.x}", email: "${env.MAIL}", emailEncoding: "${values.e}", timeZone: "${values.t}" }',
  'login: { ipRanges: [{ cidr: "${values.egress}" }], hours: { monday: "${values.hours}" } }',
  'app: { type: "${values.type}", flow: "${values.flow}", scopes: ["${values.s}"], refreshToken: { policy: "${values.p}", validity: "${values.v}" } }',
  'app: "${values.app}"',
  'access: { objects: { Order: ["${values.o}"] }, apexClasses: ["${name}"] }',
];

describe('a definition', () => {
  it.each(WRONG)('%s', async (yaml, problem) => {
    expect(await problemsOfDefinition(`${HEAD}${yaml}\n`)).toEqual([problem]);
  });

  it.each(FINE)('is fine with %s', async (yaml) => {
    expect(await problemsOfDefinition(`${HEAD}${yaml}\n`)).toEqual([]);
  });

  it('needs a label and an owner', async () => {
    expect(await problemsOfDefinition('description: x\n')).toEqual([
      '1:1 label | The key "label" is missing. | Add it, for example: label: ERP Order Sync',
      '1:1 owner | The key "owner" is missing. | Add it, for example: owner: erp-team@acme.example',
    ]);
  });

  it.each([
    'access: { objects: "${values.all}" }',
    'user: "${values.user}"',
    'login: { ipRanges: "${values.ranges}" }',
    'access: { objects: { Order: "${values.order}" }, apexClasses: "${values.classes}" }',
  ])('may get a whole list or map from a value: %s', async (yaml) => {
    expect(await problemsOfDefinition(`${HEAD}${yaml}\n`)).toEqual([]);
  });

  it.each(['access: "x${values.all}"', 'access: { apexClasses: "${values.a}${values.b}" }'])(
    'has no list or map made of text and values: %s',
    async (yaml) => {
      const problems = await problemsOfDefinition(`${HEAD}${yaml}\n`);
      expect(problems).toEqual([expect.stringMatching(/A (list|map) is needed here, and this is a text\./)]);
    },
  );
});
