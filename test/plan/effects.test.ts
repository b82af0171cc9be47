import { buildPlan } from '../../generator/plan/buildPlan.ts';
import type { ChangeDetail } from '../../generator/plan/plannedChange.ts';
import { differencesOf, planInputOf } from './support/planInputOf.ts';
import { field, ipRange, object, permission, text } from './support/xml.ts';

/** The details of a change from what the org has to what the file says. */
function detailsOf(type: string, org: string | null, file: string): readonly ChangeDetail[] {
  const differences = differencesOf([{ type, name: 'X', org, file }]);
  return buildPlan(planInputOf({ differences })).changes.flatMap(({ details }) => details);
}

function effects(type: string, org: string | null, file: string): readonly (readonly [string, string])[] {
  return detailsOf(type, org, file).map(({ what, effect }) => [what, effect] as const);
}

const LABEL = text('label', 'X');
const SET = (xml: string) => LABEL + xml;

/** What widens from left to right, and narrows back. */
const SYMMETRIC: readonly (readonly [what: string, type: string, less: string, more: string])[] = [
  ['Delete on Lead', 'PermissionSet', object('Lead', 'allowRead'), object('Lead', 'allowRead', 'allowDelete')],
  ['Create on Lead', 'PermissionSet', object('Lead', 'allowRead'), object('Lead', 'allowRead', 'allowCreate')],
  [
    'Edit on Lead',
    'Profile',
    permission('A') + object('Lead', 'allowRead'),
    permission('A') + object('Lead', 'allowRead', 'allowEdit'),
  ],
  [
    'View All Records on Lead',
    'PermissionSet',
    object('Lead', 'allowRead'),
    object('Lead', 'allowRead', 'viewAllRecords'),
  ],
  [
    'Modify All Records on Lead',
    'PermissionSet',
    object('Lead', 'allowRead'),
    object('Lead', 'allowRead', 'modifyAllRecords'),
  ],
  [
    'View All Fields on Lead',
    'PermissionSet',
    object('Lead', 'allowRead'),
    object('Lead', 'allowRead', 'viewAllFields'),
  ],
  ['Edit on Lead.Email', 'PermissionSet', field('Lead.Email', false), field('Lead.Email', true)],
  ['user permission ViewAllData', 'PermissionSet', '', permission('ViewAllData')],
  ['user permission ApiUserOnly', 'PermissionSet', permission('ApiUserOnly'), ''],
  ['user permission TwoFactorApi', 'PermissionSet', permission('TwoFactorApi'), ''],
  [
    'Apex class A',
    'PermissionSet',
    '',
    '<classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses>',
  ],
  [
    'Visualforce page P',
    'PermissionSet',
    '',
    '<pageAccesses><apexPage>P</apexPage><enabled>true</enabled></pageAccesses>',
  ],
  ['flow F', 'PermissionSet', '', '<flowAccesses><enabled>true</enabled><flow>F</flow></flowAccesses>'],
  [
    'custom permission C',
    'PermissionSet',
    '',
    '<customPermissions><enabled>true</enabled><name>C</name></customPermissions>',
  ],
  [
    'custom metadata type T',
    'PermissionSet',
    '',
    '<customMetadataTypeAccesses><enabled>true</enabled><name>T</name></customMetadataTypeAccesses>',
  ],
  [
    'custom setting S',
    'PermissionSet',
    '',
    '<customSettingAccesses><enabled>true</enabled><name>S</name></customSettingAccesses>',
  ],
  [
    'external credential principal E-P',
    'PermissionSet',
    '',
    '<externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>E-P</externalCredentialPrincipal></externalCredentialPrincipalAccesses>',
  ],
  [
    'app Sales',
    'PermissionSet',
    '',
    '<applicationVisibilities><application>Sales</application><visible>true</visible></applicationVisibilities>',
  ],
  [
    'record type Lead.Web',
    'PermissionSet',
    '',
    '<recordTypeVisibilities><recordType>Lead.Web</recordType><visible>true</visible></recordTypeVisibilities>',
  ],
  ['tab Lead', 'PermissionSet', '', '<tabSettings><tab>Lead</tab><visibility>Available</visibility></tabSettings>'],
  [
    'tab Lead',
    'PermissionSet',
    '<tabSettings><tab>Lead</tab><visibility>Available</visibility></tabSettings>',
    '<tabSettings><tab>Lead</tab><visibility>Visible</visibility></tabSettings>',
  ],
  [
    'session activation required',
    'PermissionSet',
    text('hasActivationRequired', true),
    text('hasActivationRequired', false),
  ],
  ['licence that the permission set is bound to', 'PermissionSet', text('license', 'L'), ''],
  ['muting of Delete on Lead', 'MutingPermissionSet', object('Lead', 'allowDelete'), ''],
  ['muting of user permission ApiUserOnly', 'MutingPermissionSet', '', permission('ApiUserOnly')],
  ['permission set A', 'PermissionSetGroup', '', text('permissionSets', 'A')],
  ['muting permission set M', 'PermissionSetGroup', text('mutingPermissionSets', 'M'), ''],
  ['access to cases of owned accounts', 'Role', text('caseAccessLevel', 'Read'), text('caseAccessLevel', 'Edit')],
  [
    'OAuth scope Full',
    'ConnectedApp',
    '<oauthConfig><scopes>Api</scopes></oauthConfig>',
    '<oauthConfig><scopes>Api</scopes><scopes>Full</scopes></oauthConfig>',
  ],
  [
    'OAuth scope Full',
    'ExtlClntAppOauthSettings',
    text('commaSeparatedOauthScopes', 'Api, RefreshToken'),
    text('commaSeparatedOauthScopes', 'RefreshToken, Full, Api'),
  ],
  [
    'pre-authorised permission set B',
    'ExtlClntAppOauthConfigurablePolicies',
    text('commaSeparatedPermissionSet', 'A'),
    text('commaSeparatedPermissionSet', 'A, B'),
  ],
  [
    'pre-authorised profile Admin',
    'ConnectedApp',
    text('profileName', 'A'),
    text('profileName', 'A') + text('profileName', 'Admin'),
  ],
  [
    'permitted users',
    'ExtlClntAppOauthConfigurablePolicies',
    text('permittedUsersPolicyType', 'AdminApprovedPreAuthorized'),
    text('permittedUsersPolicyType', 'AllSelfAuthorized'),
  ],
  [
    'admin-approved users only',
    'ConnectedApp',
    '<oauthConfig><isAdminApproved>true</isAdminApproved></oauthConfig>',
    '<oauthConfig><isAdminApproved>false</isAdminApproved></oauthConfig>',
  ],
  [
    'IP relaxation',
    'ExtlClntAppOauthConfigurablePolicies',
    text('ipRelaxationPolicyType', 'Enforce'),
    text('ipRelaxationPolicyType', 'Bypass_2factor'),
  ],
  [
    'IP relaxation',
    'ConnectedApp',
    '<oauthPolicy><ipRelaxation>ENFORCE</ipRelaxation></oauthPolicy>',
    '<oauthPolicy><ipRelaxation>BYPASS</ipRelaxation></oauthPolicy>',
  ],
  [
    'refresh token policy',
    'ConnectedApp',
    '<oauthPolicy><refreshTokenPolicy>specific_lifetime:7:DAYS</refreshTokenPolicy></oauthPolicy>',
    '<oauthPolicy><refreshTokenPolicy>infinite</refreshTokenPolicy></oauthPolicy>',
  ],
  ['PKCE required', 'ExtlClntAppGlobalOauthSettings', text('isPkceRequired', true), text('isPkceRequired', false)],
  [
    'introspection of all tokens',
    'ExtlClntAppGlobalOauthSettings',
    text('isIntrospectAllTokens', false),
    text('isIntrospectAllTokens', true),
  ],
  ['client credentials flow', 'ExtlClntAppGlobalOauthSettings', '', text('isClientCredentialsFlowEnabled', true)],
  [
    'run-as user of the client credentials flow',
    'ExtlClntAppOauthConfigurablePolicies',
    '',
    text('clientCredentialsFlowUser', 'a@b.example'),
  ],
  [
    'callback URL https://a.example',
    'ExtlClntAppGlobalOauthSettings',
    text('callbackUrl', 'https://b.example'),
    text('callbackUrl', 'https://b.example\nhttps://a.example'),
  ],
  ['app enabled', 'ExtlClntAppConfigurablePolicies', text('isEnabled', false), text('isEnabled', true)],
  ['session timeout in minutes', 'ProfileSessionSetting', text('sessionTimeout', 15), text('sessionTimeout', 120)],
  [
    'required session level',
    'ProfileSessionSetting',
    text('requiredSessionLevel', 'HIGH_ASSURANCE'),
    text('requiredSessionLevel', 'STANDARD'),
  ],
  [
    'minimum password length',
    'ProfilePasswordPolicy',
    text('minimumPasswordLength', 15),
    text('minimumPasswordLength', 8),
  ],
  [
    'days until a password expires',
    'ProfilePasswordPolicy',
    text('passwordExpiration', 90),
    text('passwordExpiration', 0),
  ],
  [
    'login attempts before a lockout',
    'ProfilePasswordPolicy',
    text('maxLoginAttempts', 3),
    text('maxLoginAttempts', 0),
  ],
  ['minutes of a lockout', 'ProfilePasswordPolicy', text('lockoutInterval', 0), text('lockoutInterval', 60)],
];

describe('what a change does', () => {
  it.each(SYMMETRIC)('%s of %s widens one way and narrows the other', (...row) => {
    const [what, type, less, more] = row;
    const widening = effects(type, SET(less), SET(more));
    expect(widening).toEqual([[what, 'widens']]);
    // A profile is an overlay: what its file leaves out stays in the org.
    if (type !== 'Profile') expect(effects(type, SET(more), SET(less))).toEqual([[what, 'narrows']]);
  });

  it('takes an exchange of a key, a user or a licence to widen, both ways', () => {
    const user = (name: string) => text('clientCredentialsFlowUser', name);
    const policies = 'ExtlClntAppOauthConfigurablePolicies';
    expect(effects(policies, user('a@b.example'), user('c@d.example')).map(([, effect]) => effect)).toEqual(['widens']);
    expect(effects(policies, user('c@d.example'), user('a@b.example')).map(([, effect]) => effect)).toEqual(['widens']);
    const certificate = (body: string) => text('certificate', body);
    expect(effects('ExtlClntAppGlobalOauthSettings', certificate('QUJD'), certificate('QUJE'))).toEqual([
      ['certificate', 'widens'],
    ]);
    expect(effects('ExtlClntAppGlobalOauthSettings', LABEL, SET(certificate('QUJE')))).toEqual([
      ['certificate', 'widens'],
    ]);
    expect(effects('PermissionSet', SET(text('license', 'A')), SET(text('license', 'B')))[0]?.[1]).toBe('widens');
    expect(effects('MutingPermissionSet', SET(text('license', 'A')), SET(text('license', 'B')))[0]?.[1]).toBe('widens');
  });

  it('fails closed: what no rule knows widens, of any type', () => {
    expect(effects('PermissionSet', LABEL, SET(text('isSomethingNew', true)))).toEqual([['isSomethingNew', 'widens']]);
    expect(effects('ConnectedApp', text('futureMode', 'a'), text('futureMode', 'b'))).toEqual([
      ['futureMode', 'widens'],
    ]);
    expect(effects('SharingRules', text('x', 'a'), text('x', 'b'))).toEqual([['x', 'widens']]);
    expect(effects('ApexClass', null, text('status', 'Active'))).toEqual([['status', 'widens']]);
  });

  it('knows labels and descriptions as neither', () => {
    const described = (word: string) => text('description', word) + text('label', word);
    for (const type of ['PermissionSet', 'PermissionSetGroup', 'ExternalClientApplication', 'ConnectedApp']) {
      expect(effects(type, described('a'), described('b')).map(([, effect]) => effect)).toEqual(['neutral', 'neutral']);
    }
  });

  it('tells no value of types from elsewhere, and of a certificate its fingerprint', () => {
    const [password] = detailsOf('NamedCredential', text('password', 'hunter2'), text('password', 'hunter3'));
    expect(password).toMatchObject({ from: '(not shown)', to: '(not shown)' });
    const [certificate] = detailsOf(
      'ExtlClntAppGlobalOauthSettings',
      text('x', 1),
      text('x', 1) + text('certificate', 'QUJD'),
    );
    // The digest of the three bytes ABC.
    expect(certificate?.to).toBe('SHA-256 b5d4045c3f466fa91fe2cc6abe79232a1a57cdf104f7a26e716e0a1e2789df78');
  });

  it('says of something new what it opens, and nothing as narrowing', () => {
    const profile =
      text('custom', true) + ipRange('10.0.0.1', '10.0.0.9') + permission('ApiEnabled') + permission('ApiUserOnly');
    expect(effects('Profile', null, profile)).toEqual([
      ['custom', 'neutral'],
      ['login IP range 10.0.0.1–10.0.0.9', 'neutral'],
      ['user permission ApiEnabled', 'widens'],
      ['user permission ApiUserOnly', 'neutral'],
    ]);
    expect(
      effects('ExtlClntAppOauthConfigurablePolicies', null, text('permittedUsersPolicyType', 'AllSelfAuthorized')),
    ).toEqual([['permitted users', 'widens']]);
    const policies = (file: string) => effects('ExtlClntAppOauthConfigurablePolicies', null, file);
    expect(policies(text('requiredSessionLevel', 'STANDARD'))).toEqual([['required session level', 'neutral']]);
    expect(policies(text('permittedUsersPolicyType', 'AdminApprovedPreAuthorized'))).toEqual([
      ['permitted users', 'neutral'],
    ]);
  });

  it('compares a first policy of a profile with that of a new org', () => {
    expect(effects('ProfileSessionSetting', null, text('sessionTimeout', 720))[0]?.[1]).toBe('widens');
    expect(effects('ProfileSessionSetting', null, text('sessionTimeout', 15))[0]?.[1]).toBe('narrows');
    expect(effects('ProfilePasswordPolicy', null, text('minimumPasswordLength', 15))[0]?.[1]).toBe('narrows');
    expect(effects('ProfilePasswordPolicy', null, text('minimumPasswordLength', 5))[0]?.[1]).toBe('widens');
  });
});

describe('login IP ranges', () => {
  const change = (org: readonly (readonly [string, string])[], file: readonly (readonly [string, string])[]) =>
    effects(
      'Profile',
      permission('A') + org.map(([a, b]) => ipRange(a, b)).join(''),
      permission('A') + file.map(([a, b]) => ipRange(a, b)).join(''),
    );

  it('widen when a range gives way to a larger one, narrow when to a smaller one', () => {
    expect(change([['10.0.0.0', '10.0.0.9']], [['10.0.0.0', '10.0.0.255']])).toEqual([
      ['login IP range 10.0.0.0–10.0.0.255', 'widens'],
      ['login IP range 10.0.0.0–10.0.0.9', 'neutral'],
    ]);
    expect(change([['10.0.0.0', '10.0.0.255']], [['10.0.0.0', '10.0.0.9']])).toEqual([
      ['login IP range 10.0.0.0–10.0.0.255', 'narrows'],
      ['login IP range 10.0.0.0–10.0.0.9', 'neutral'],
    ]);
  });

  it('are compared by number, also across several that touch', () => {
    expect(
      change(
        [
          ['10.0.0.0', '10.0.0.9'],
          ['10.0.0.10', '10.0.0.19'],
        ],
        [['10.0.0.0', '10.0.0.19']],
      ).map(([, effect]) => effect),
    ).toEqual(['neutral', 'neutral', 'neutral']);
    expect(change([['9.0.0.0', '10.0.0.0']], [['9.255.0.0', '9.255.255.255']])).toContainEqual([
      'login IP range 9.255.0.0–9.255.255.255',
      'neutral',
    ]);
    expect(change([['2001:db8::', '2001:db8::ffff']], [['2001:db8::', '2001:db8::1:0']])).toContainEqual([
      'login IP range 2001:db8::–2001:db8::1:0',
      'widens',
    ]);
  });

  it('narrow when they come to a profile that had none: it was open to every address', () => {
    expect(change([], [['10.0.0.0', '10.0.0.9']])).toEqual([['login IP range 10.0.0.0–10.0.0.9', 'narrows']]);
  });
});

describe('login hours', () => {
  const monday = (start: number, end: number) =>
    `<loginHours><mondayEnd>${end}</mondayEnd><mondayStart>${start}</mondayStart></loginHours>`;
  const change = (org: string, file: string) => effects('Profile', permission('A') + org, permission('A') + file);

  it('are told by day and compared as windows', () => {
    expect(detailsOf('Profile', monday(480, 1080), monday(480, 1200))).toMatchObject([
      {
        path: 'loginHours.monday',
        what: 'login hours on monday',
        from: '08:00–18:00',
        to: '08:00–20:00',
        effect: 'widens',
      },
    ]);
    expect(change(monday(480, 1080), monday(540, 1080))).toEqual([['login hours on monday', 'narrows']]);
    expect(change(monday(480, 1080), monday(420, 1020))).toEqual([['login hours on monday', 'widens']]);
  });

  it('of no length are no login, and none at all are any time', () => {
    expect(change(monday(480, 1080), monday(0, 0))).toEqual([['login hours on monday', 'narrows']]);
    expect(change(monday(0, 0), monday(480, 1080))).toEqual([['login hours on monday', 'widens']]);
    expect(change('', monday(480, 1080))).toEqual([['login hours on monday', 'narrows']]);
  });
});

describe('refresh tokens of external client apps', () => {
  const policy = (type: string, period?: number, unit?: string) =>
    text('refreshTokenPolicyType', type) +
    (period === undefined
      ? ''
      : text('refreshTokenValidityPeriod', period) + text('refreshTokenValidityUnit', unit ?? 'Days'));
  const change = (org: string, file: string) => detailsOf('ExtlClntAppOauthConfigurablePolicies', org, file);

  it('are told as one value and compared by time', () => {
    expect(change(policy('SpecificLifetime', 30), policy('SpecificLifetime', 48, 'Hours'))).toMatchObject([
      {
        path: 'refreshTokenPolicy',
        from: 'SpecificLifetime 30 Days',
        to: 'SpecificLifetime 48 Hours',
        effect: 'narrows',
      },
    ]);
    expect(change(policy('SpecificLifetime', 30), policy('SpecificInactivity', 1))[0]?.effect).toBe('widens');
    expect(change(policy('Zero'), policy('SpecificLifetime', 1))[0]?.effect).toBe('widens');
    expect(change(policy('Infinite'), policy('SpecificInactivity', 365))[0]?.effect).toBe('narrows');
  });
});
