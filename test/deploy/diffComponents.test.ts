import fc from 'fast-check';
import { diffComponents } from '../../generator/deploy/diffComponents.ts';
import { component } from './parseBody.ts';

const FIELD = (field: string, editable: boolean) =>
  `<fieldPermissions><editable>${editable}</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;

function diff(type: string, desired: string, found: string) {
  return diffComponents([component(type, 'X', desired)], [component(type, 'X', found)])[0]!;
}

describe('diffComponents', () => {
  it('tells a new component from one that is there', () => {
    const set = component('PermissionSet', 'A', '<label>A</label>');
    expect(diffComponents([set], [])).toEqual([{ component: set, state: 'new', changes: [], beyond: [] }]);
    expect(diffComponents([set], [component('PermissionSet', 'A', '<label>A</label>')])[0]?.state).toBe('same');
    expect(diffComponents([set], [component('Profile', 'A', '<label>A</label>')])[0]?.state).toBe('new');
  });

  it('leaves the recalculation of a group to the org, and a status elsewhere to the file', () => {
    expect(diff('PermissionSetGroup', '<label>A</label>', '<label>A</label><status>Updated</status>').state).toBe(
      'same',
    );
    expect(diff('ApexClass', '<status>Inactive</status>', '<status>Active</status>').changes).toEqual([
      { path: 'status', from: 'Active', to: 'Inactive' },
    ]);
  });

  it('names each value that differs, by the name of its entry', () => {
    const desired = `${FIELD('Order.A', true)}${FIELD('Order.B', false)}<label>New</label>`;
    expect(
      diff('PermissionSet', desired, `${FIELD('Order.A', false)}${FIELD('Order.C', true)}<label>Old</label>`).changes,
    ).toEqual([
      { path: 'fieldPermissions[Order.A].editable', from: 'false', to: 'true' },
      { path: 'fieldPermissions[Order.B].readable', from: null, to: 'true' },
      { path: 'fieldPermissions[Order.C].editable', from: 'true', to: null },
      { path: 'fieldPermissions[Order.C].readable', from: 'true', to: null },
      { path: 'label', from: 'Old', to: 'New' },
    ]);
  });

  it('does not care for the order, the layout and the escapes of a file', () => {
    const fields = ['Order.A', 'Order.B', 'Account.Name', 'Account.name'];
    fc.assert(
      fc.property(fc.shuffledSubarray(fields, { minLength: 4 }), fc.constantFrom('\n', '\r\n', '  '), (order, gap) => {
        const shuffled = order.map((field) => FIELD(field, true)).join(gap);
        const desired = `<description>a &amp; b &#x27;c&apos;</description>${fields.map((field) => FIELD(field, true)).join('')}`;
        const found = `${shuffled}${gap}<description>\n a &#38; b &apos;c'${gap}</description>`;
        expect(diff('PermissionSet', desired, found).changes).toEqual([]);
      }),
    );
  });

  it('finds every single permission that the org grants beyond a permission set', () => {
    const entries = [
      '<classAccesses><apexClass>A</apexClass><enabled>true</enabled></classAccesses>',
      FIELD('Order.A', false),
      '<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Lead</object><viewAllRecords>false</viewAllRecords></objectPermissions>',
      '<userPermissions><enabled>true</enabled><name>ViewAllData</name></userPermissions>',
      '<customPermissions><enabled>true</enabled><name>P</name></customPermissions>',
      '<tabSettings><tab>standard-Lead</tab><visibility>Visible</visibility></tabSettings>',
    ];
    fc.assert(
      fc.property(fc.subarray(entries, { minLength: 1 }), (extra) => {
        const { state, changes } = diff('PermissionSet', '<label>A</label>', `<label>A</label>${extra.join('')}`);
        expect(state).toBe('changed');
        expect(new Set(changes.map(({ path }) => path.split('.')[0])).size).toBe(extra.length);
      }),
    );
  });

  it('does not take a permission that is off for one that is there', () => {
    const off =
      '<objectPermissions><allowRead>false</allowRead><object>Lead</object><viewAllFields>false</viewAllFields></objectPermissions><tabSettings><tab>T</tab><visibility>None</visibility></tabSettings><hasActivationRequired>false</hasActivationRequired>';
    expect(diff('PermissionSet', '<label>A</label>', `<label>A</label>${off}`).state).toBe('same');
    expect(diff('PermissionSet', `<label>A</label>${off}`, '<label>A</label>').state).toBe('same');
  });

  it('ignores what the org makes itself, a secret among it', () => {
    const made =
      '<consumerKey>3MVG</consumerKey><consumerSecret>secret</consumerSecret><oauthLink>00D:888</oauthLink><orgScopedExternalApp>00D:X</orgScopedExternalApp>';
    const { changes, beyond } = diff('ExtlClntAppGlobalOauthSettings', '<label>A</label>', `<label>A</label>${made}`);
    expect([...changes, ...beyond]).toEqual([]);
  });

  it('sees what opens an app, and not a default that the org adds', () => {
    const base = '<commaSeparatedPermissionSet>A, B</commaSeparatedPermissionSet>';
    const same =
      '<commaSeparatedPermissionSet>B,A</commaSeparatedPermissionSet><guestJwtSessionTimeoutType>UserSession</guestJwtSessionTimeoutType>';
    expect(diff('ExtlClntAppOauthConfigurablePolicies', base, same).state).toBe('same');
    const opened = [
      '<commaSeparatedProfile>Admin</commaSeparatedProfile>',
      '<clientCredentialsFlowUser>x@y.example</clientCredentialsFlowUser>',
      '<isTokenExchangeFlowEnabled>true</isTokenExchangeFlowEnabled>',
      '<apexHandler>H</apexHandler>',
    ];
    for (const element of opened) {
      expect(diff('ExtlClntAppOauthConfigurablePolicies', base, base + element).state).toBe('changed');
    }
  });

  it.each([
    ['ConnectedApp', 'oauthConfig.certificate'],
    ['ConnectedApp', 'oauthConfig.callbackUrl'],
    ['ConnectedApp', 'oauthConfig.isConsumerSecretOptional'],
    ['ConnectedApp', 'oauthConfig.isIntrospectAllTokens'],
    ['ConnectedApp', 'oauthConfig.oauthClientCredentialUser'],
    ['ConnectedApp', 'oauthPolicy.ipRelaxation'],
    ['ConnectedApp', 'samlConfig.certificate'],
    ['ConnectedApp', 'samlConfig.issuer'],
    ['ConnectedApp', 'canvasConfig.canvasUrl'],
    ['ConnectedApp', 'plugin'],
    ['ConnectedApp', 'sessionPolicy.sessionTimeout'],
    ['ExternalClientApplication', 'distributionState'],
    ['ExtlClntAppConfigurablePolicies', 'isSamlPluginEnabled'],
    ['ExtlClntAppGlobalOauthSettings', 'certificate'],
    ['ExtlClntAppGlobalOauthSettings', 'callbackUrl'],
    ['ExtlClntAppGlobalOauthSettings', 'isConsumerSecretOptional'],
    ['ExtlClntAppGlobalOauthSettings', 'isEnforceRefreshTokenTTL'],
    ['ExtlClntAppGlobalOauthSettings', 'isIntrospectAllTokens'],
    ['ExtlClntAppOauthSettings', 'assetTokenSigningCertificate'],
    ['ExtlClntAppOauthSettings', 'clientAssertionCertificate'],
    ['ExtlClntAppOauthSecuritySettings', 'tlsClientAuthCertParamValue'],
    ['ExtlClntAppOauthConfigurablePolicies', 'executeHandlerAs'],
    ['ExtlClntAppOauthConfigurablePolicies', 'ipRelaxationPolicyType'],
    ['ExtlClntAppOauthConfigurablePolicies', 'refreshTokenValidityPeriod'],
    ['ExtlClntAppOauthConfigurablePolicies', 'namedUserJwtSessionTimeoutType'],
    ['ExtlClntAppOauthConfigurablePolicies', 'sessionTimeoutInMinutes'],
    ['ExtlClntAppOauthConfigurablePolicies', 'notYetInvented'],
  ])('sees what only the org has: %s %s', (type, path) => {
    const value = path.startsWith('is') || path.includes('.is') ? 'true' : 'Custom';
    const names = path.split('.');
    const xml = names.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, value);
    const normalised = expect.any(String);
    expect(diff(type, '<label>A</label>', `<label>A</label>${xml}`).changes).toEqual([
      { path: expect.stringContaining(path), from: normalised, to: null },
    ]);
  });

  it('compares certificates by what they hold', () => {
    const der = Buffer.from('not really a certificate, but as long as one').toString('base64');
    const pem = `-----BEGIN CERTIFICATE-----\n${der.slice(0, 30)}\n${der.slice(30)}\n-----END CERTIFICATE-----\n`;
    const wrapped = `${der.slice(0, 20)}\n${der.slice(20)}`;
    for (const found of [wrapped, pem, Buffer.from(pem).toString('base64')]) {
      expect(
        diff(
          'ConnectedApp',
          `<oauthConfig><certificate>${der}</certificate><scopes>Api</scopes></oauthConfig>`,
          `<oauthConfig><certificate>${found}</certificate><scopes>Api</scopes></oauthConfig>`,
        ).changes,
      ).toEqual([]);
    }
    expect(
      diff(
        'ConnectedApp',
        `<oauthConfig><certificate>${der}</certificate></oauthConfig>`,
        '<oauthConfig><certificate>AAAA</certificate></oauthConfig>',
      ).changes,
    ).toHaveLength(1);
  });

  it('sees a scope more and a scope less', () => {
    const scopes = (...names: string[]) =>
      `<oauthConfig><callbackUrl>c</callbackUrl>${names.map((name) => `<scopes>${name}</scopes>`).join('')}</oauthConfig>`;
    expect(diff('ConnectedApp', scopes('Api'), scopes('Api', 'Full')).changes).toEqual([
      { path: 'oauthConfig.scopes[Full]', from: 'listed', to: null },
    ]);
    expect(diff('ConnectedApp', scopes('Api', 'RefreshToken'), scopes('Api')).state).toBe('changed');
  });

  it('compares other files of a component', () => {
    const apex = (code: string) => ({
      ...component('ApexClass', 'A', '<status>Active</status>'),
      content: new Map([['A.cls', code]]),
    });
    expect(diffComponents([apex('a\nb')], [apex('a\r\nb')])[0]?.state).toBe('same');
    expect(diffComponents([apex('a')], [apex('b')])[0]?.state).toBe('changed');
  });
});

describe('diffComponents for a profile, which is laid over the one in the org', () => {
  const permission = (name: string, enabled = true) =>
    `<userPermissions><enabled>${enabled}</enabled><name>${name}</name></userPermissions>`;
  const range = (address: string) =>
    `<loginIpRanges><endAddress>${address}</endAddress><startAddress>${address}</startAddress></loginIpRanges>`;

  it('tells what stays in the org apart from what changes', () => {
    const result = diff(
      'Profile',
      permission('ApiEnabled'),
      `${permission('ApiEnabled')}${permission('ViewAllData')}<loginHours><mondayStart>480</mondayStart></loginHours>`,
    );
    expect(result.state).toBe('same');
    expect(result.beyond.map(({ path }) => path)).toEqual([
      'loginHours.mondayStart',
      'userPermissions[ViewAllData].enabled',
    ]);
  });

  it('knows that a permission written as off is taken away', () => {
    expect(diff('Profile', permission('ViewAllData', false), permission('ViewAllData')).state).toBe('changed');
  });

  it('replaces the list of login IP ranges, but cannot empty it', () => {
    expect(diff('Profile', range('203.0.113.1'), range('203.0.113.1') + range('203.0.113.9')).changes).toEqual([
      { path: 'loginIpRanges[203.0.113.9–203.0.113.9]', from: 'listed', to: null },
    ]);
    const emptied = diff('Profile', '<custom>true</custom>', `<custom>true</custom>${range('203.0.113.9')}`);
    expect(emptied.state).toBe('same');
    expect(emptied.beyond.map(({ path }) => path)).toEqual(['loginIpRanges[203.0.113.9–203.0.113.9]']);
  });
});
