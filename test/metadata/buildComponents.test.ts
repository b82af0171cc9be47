import fc from 'fast-check';
import { buildComponents } from '../../generator/metadata/buildComponents.ts';
import type { Component } from '../../generator/metadata/component.ts';
import type { Certificate } from '../../generator/reference/certificate/certificate.ts';
import type { ReferenceProfile } from '../../generator/reference/profile/referenceProfile.ts';
import type { ResolvedApp, ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import { deepFreeze } from './deepFreeze.ts';
import { exampleUser, noReferences } from './exampleUser.ts';

type GeneratedApp = Extract<ResolvedApp, { callbackUrl: string }>;

const CERTIFICATE: Certificate = {
  file: 'c.crt',
  base64Der: 'DER',
  base64Pem: 'PEM',
  validFrom: '2026-01-01',
  validTo: '2027-01-01',
  notes: ['c.crt is young.'],
};
const WITH_CERTIFICATE = { ...noReferences(), certificates: new Map([['c.crt', CERTIFICATE]]) };

function withApp(app: Partial<GeneratedApp>): ResolvedIntegrationUser {
  return { ...exampleUser, app: { ...(exampleUser.app as GeneratedApp), ...app } };
}

function elements<Type extends Component['type']>(user: ResolvedIntegrationUser, type: Type) {
  const { components } = buildComponents(user, WITH_CERTIFICATE);
  const found = components.find((component) => component.type === type);
  return found?.elements as Extract<Component, { type: Type }>['elements'];
}

describe('buildComponents', () => {
  it('is pure: frozen input, the same result twice', () => {
    const user = deepFreeze(structuredClone({ ...exampleUser, source: null })) as unknown as ResolvedIntegrationUser;

    expect(buildComponents(user, noReferences())).toEqual(buildComponents(user, noReferences()));
  });

  it('is pure with a cloned profile too', () => {
    const reference: ReferenceProfile = deepFreeze({
      file: 'p.xml',
      description: 'd',
      userLicense: 'L',
      userPermissions: ['RunReports', 'ApiEnabled'],
      loginHours: null,
      loginIpRanges: [
        { start: '10.0.0.9', end: '10.0.0.9', description: null },
        { start: '9.0.0.1', end: '9.0.0.1', description: null },
      ],
      otherElements: new Map([['tabVisibilities', 2]]),
      duplicates: 1,
    });
    const references = { ...noReferences(), profiles: new Map([['p.xml', reference]]) };
    const user: ResolvedIntegrationUser = {
      ...exampleUser,
      description: '',
      profile: { kind: 'generated', name: 'P', license: 'L', cloneOf: 'p.xml', passwordPolicy: null, session: null },
      login: { ipRanges: [], hours: null },
    };
    const first = buildComponents(user, references);

    expect(buildComponents(user, references)).toEqual(first);
    expect(first.components[0]!.elements).toMatchObject({
      description: 'd',
      loginIpRanges: [{ startAddress: '9.0.0.1' }, { startAddress: '10.0.0.9' }],
      userPermissions: [{ name: 'ApiEnabled' }, { name: 'ApiUserOnly' }, { name: 'RunReports' }],
    });
    expect(first.notes).toHaveLength(2);
  });

  it('lets the definition’s login ranges, hours and description come before those of the cloned profile', () => {
    const reference: ReferenceProfile = {
      file: 'p.xml',
      description: 'cloned',
      userLicense: 'L',
      userPermissions: [],
      loginHours: { ...exampleUser.login.hours!, monday: { start: 60, end: 120 } },
      loginIpRanges: [{ start: '1.1.1.1', end: '1.1.1.1', description: null }],
      otherElements: new Map(),
      duplicates: 0,
    };
    const references = { ...noReferences(), profiles: new Map([['p.xml', reference]]) };
    const profile = {
      kind: 'generated' as const,
      name: 'P',
      license: 'L',
      cloneOf: 'p.xml',
      passwordPolicy: null,
      session: null,
    };
    const [own] = buildComponents({ ...exampleUser, profile }, references).components;
    const bare = { ...exampleUser, profile, login: { ipRanges: [], hours: null } };
    const [cloned] = buildComponents(bare, references).components;
    const open = { start: '0.0.0.0', end: '255.255.255.255', description: null };
    const opened = { ...references, profiles: new Map([['p.xml', { ...reference, loginIpRanges: [open] }]]) };

    expect(own!.elements).toMatchObject({
      description: exampleUser.description,
      loginHours: { mondayStart: '300' },
      loginIpRanges: [{ startAddress: '9.0.0.1' }, { startAddress: '10.0.0.1' }],
    });
    expect(cloned!.elements).toMatchObject({
      loginHours: { mondayStart: '60', mondayEnd: '120' },
      loginIpRanges: [{ startAddress: '1.1.1.1' }],
    });
    expect(buildComponents(bare, references).notes).toEqual([]);
    expect(buildComponents(bare, opened).notes).toEqual([
      'p.xml: profile "P" takes over a login IP range that allows every address; ' +
        'list the real ones under login.ipRanges in the definition.',
    ]);
    expect(buildComponents({ ...exampleUser, profile }, opened).notes).toEqual([]);
  });

  it('gives the same components whatever the order of the lists in the definition', () => {
    const expected = buildComponents(exampleUser, noReferences()).components;
    const shuffle = <Entry>(list: readonly Entry[]) => fc.shuffledSubarray([...list], { minLength: list.length });
    const { access, app, login } = exampleUser;

    fc.assert(
      fc.property(
        fc.record({
          objects: shuffle(access.objects),
          userPermissions: shuffle(access.userPermissions),
          apexClasses: shuffle(access.apexClasses),
          permissionSets: shuffle(access.permissionSets),
        }),
        shuffle(login.ipRanges),
        shuffle((app as GeneratedApp).scopes),
        (lists, ipRanges, scopes) => {
          const user = { ...withApp({ scopes }), access: { ...access, ...lists }, login: { ...login, ipRanges } };
          expect(buildComponents(user, noReferences()).components).toEqual(expected);
        },
      ),
    );
  });

  it('generates no profile for one that exists, and still names it for the user', () => {
    const user: ResolvedIntegrationUser = { ...exampleUser, profile: { kind: 'existing', name: 'Minimum Access' } };

    expect(elements(user, 'Profile')).toBeUndefined();
    expect(elements(user, 'User').Profile).toBe('Minimum Access');
  });

  it('grants API access on the profile, and the definition’s user permissions in the permission set alone', () => {
    expect(elements(exampleUser, 'Profile').userPermissions.map(({ name }) => name)).toEqual([
      'ApiEnabled',
      'ApiUserOnly',
    ]);
    expect(elements(exampleUser, 'PermissionSet').userPermissions.map(({ name }) => name)).toEqual([
      'ConvertLeads',
      'RunReports',
    ]);
  });

  it('writes the login hours of managed days in minutes, and a blocked day as 0 to 0', () => {
    expect(elements(exampleUser, 'Profile').loginHours).toMatchObject({
      mondayStart: '300',
      mondayEnd: '1320',
      fridayStart: '0',
      fridayEnd: '1440',
      saturdayStart: null,
      saturdayEnd: null,
      sundayStart: '0',
      sundayEnd: '0',
    });
  });

  it('sorts login IP ranges by number', () => {
    const starts = ['10.0.0.1', '9.0.0.1', '2001:db8::1', '9.0.0.10', '9.0.0.9'];
    const ipRanges = starts.map((address) => ({ start: address, end: address, description: null }));
    const user = { ...exampleUser, login: { ...exampleUser.login, ipRanges } };

    expect(elements(user, 'Profile').loginIpRanges.map(({ startAddress }) => startAddress)).toEqual([
      '9.0.0.1',
      '9.0.0.9',
      '9.0.0.10',
      '10.0.0.1',
      '2001:db8::1',
    ]);
  });

  it('lets the user run the client credentials flow of an external client app, in all three places', () => {
    const user = withApp({ flow: 'client-credentials' });

    expect(elements(user, 'ExtlClntAppGlobalOauthSettings')).toMatchObject({
      isClientCredentialsFlowEnabled: true,
      certificate: null,
    });
    expect(elements(user, 'ExtlClntAppOauthConfigurablePolicies')).toMatchObject({
      isClientCredentialsFlowEnabled: true,
      clientCredentialsFlowUser: 'erp-order-sync@acme.example',
    });
  });

  it('gives an external client app with the JWT bearer flow its certificate and no user to run as', () => {
    const user = withApp({ flow: 'jwt-bearer', certificate: 'c.crt' });

    expect(elements(user, 'ExtlClntAppGlobalOauthSettings')).toMatchObject({
      isClientCredentialsFlowEnabled: false,
      certificate: 'DER',
    });
    expect(elements(user, 'ExtlClntAppOauthConfigurablePolicies').clientCredentialsFlowUser).toBeNull();
    expect(buildComponents(user, WITH_CERTIFICATE).notes).toEqual(['c.crt is young.']);
  });

  it.each(['external-client-app', 'connected-app'] as const)(
    'admits holders of the permission set only: %s',
    (type) => {
      const user = withApp({ type });
      const app = type === 'connected-app' ? elements(user, 'ConnectedApp') : null;
      const policy = type === 'connected-app' ? null : elements(user, 'ExtlClntAppOauthConfigurablePolicies');

      expect(
        app?.oauthConfig.isAdminApproved ?? policy?.permittedUsersPolicyType === 'AdminApprovedPreAuthorized',
      ).toBe(true);
      expect(app?.permissionSetName ?? policy?.commaSeparatedPermissionSet).toEqual(
        app ? ['ERP Order Sync'] : 'Erp_Order_Sync',
      );
    },
  );

  it('writes the policies of a connected app in its own spelling', () => {
    const oauthPolicy = (app: Partial<GeneratedApp>) =>
      elements(withApp({ type: 'connected-app', ...app }), 'ConnectedApp').oauthPolicy;

    expect(oauthPolicy({ refreshToken: { policy: 'zero' } }).refreshTokenPolicy).toBe('zero');
    expect(oauthPolicy({ refreshToken: { policy: 'infinite' } }).refreshTokenPolicy).toBe('infinite');
    expect(oauthPolicy({}).refreshTokenPolicy).toBe('specific_lifetime:7:DAYS');
    expect(
      oauthPolicy({ refreshToken: { policy: 'specific-inactivity', period: 3, unit: 'hours' } }).refreshTokenPolicy,
    ).toBe('specific_inactivity:3:HOURS');
    expect(oauthPolicy({ ipRelaxation: 'enforce-relax-refresh' }).ipRelaxation).toBe('ENFORCE_RELAXREFRESH');
  });

  it('writes the policies of an external client app in its own spelling', () => {
    const policies = (app: Partial<GeneratedApp>) => elements(withApp(app), 'ExtlClntAppOauthConfigurablePolicies');

    expect(policies({ refreshToken: { policy: 'zero' } })).toMatchObject({
      refreshTokenPolicyType: 'Zero',
      refreshTokenValidityPeriod: null,
      refreshTokenValidityUnit: null,
    });
    expect(policies({ refreshToken: { policy: 'specific-inactivity', period: 2, unit: 'months' } })).toMatchObject({
      refreshTokenPolicyType: 'SpecificInactivity',
      refreshTokenValidityPeriod: 2,
      refreshTokenValidityUnit: 'Months',
    });
    expect(policies({ ipRelaxation: 'bypass-with-second-factor' }).ipRelaxationPolicyType).toBe('Bypass_2factor');
  });

  it.each<ResolvedApp>([
    { type: 'none' },
    { type: 'existing', name: 'Vendor_App', flow: 'jwt-bearer', certificate: 'gone.crt' },
  ])('generates no app for $type', (app) => {
    const { components } = buildComponents({ ...exampleUser, app }, noReferences());

    expect(components.map(({ type }) => type)).toEqual(['Profile', 'PermissionSet', 'User']);
  });

  it('never writes keys, secrets, or what ties an app to one org', () => {
    const written = JSON.stringify([
      buildComponents(withApp({ flow: 'jwt-bearer', certificate: 'c.crt' }), WITH_CERTIFICATE).components,
      buildComponents(withApp({ type: 'connected-app' }), WITH_CERTIFICATE).components,
    ]);

    expect(written).not.toMatch(/"(?:consumerKey|consumerSecret|orgScopedExternalApp|oauthLink)"/);
    expect(written).not.toMatch(/"shouldRotate\w+":true/);
  });

  it('writes only what the API version of the environment knows, and says what is lost', () => {
    const at = (version: number) => {
      const { components, notes } = buildComponents(exampleUser, noReferences(version));
      const settings = components.find(({ type }) => type === 'ExtlClntAppGlobalOauthSettings')!.elements;
      return { settings, notes };
    };

    expect(at(66).settings).toMatchObject({ isDPopEnabled: null, isEnforceRefreshTokenTTL: null });
    expect(at(67).settings).toMatchObject({ isDPopEnabled: false, isEnforceRefreshTokenTTL: false });
    expect(at(62).notes).toEqual([
      'erp-order-sync in prod (API 62.0): "view-all-fields" on Account is not granted, it takes API 63.0 or newer.',
    ]);
    expect(at(66).notes).toEqual([]);
    expect(at(61).notes.at(-1)).toContain('external client apps take API 62.0 or newer');
  });

  it('assigns the generated permission set and the others, each once', () => {
    const user = {
      ...exampleUser,
      access: { ...exampleUser.access, permissionSets: ['Z', 'A', 'Erp_Order_Sync', 'A'] },
    };

    expect(elements(user, 'User').PermissionSet).toEqual(['A', 'Erp_Order_Sync', 'Z']);
  });
});
