import type { OrgState } from '../../../org-simulator/state/orgState.ts';
import { acmeOrg } from './acmeOrg.ts';
import { deployTo, problemsOf } from './deployTo.ts';

const APP = '<externalClientApplication>Erp</externalClientApplication>';
const ECA = { 'externalClientApps/Erp.eca': '<contactEmail>a@acme.example</contactEmail><label>Erp</label>' };
const SETTINGS = {
  'extlClntAppOauthSettings/Erp_oauth.ecaOauth': `<commaSeparatedOauthScopes>Api,RefreshToken</commaSeparatedOauthScopes>${APP}`,
};
const GLOBAL = { 'extlClntAppGlobalOauthSets/Erp_glbloauth.ecaGlblOauth': `${APP}<label>Erp</label>` };
const POLICY = 'extlClntAppOauthPolicies/Erp_oauthPlcy.ecaOauthPlcy';
const PLUGINS = 'extlClntAppPolicies/Erp_plcy.ecaPlcy';

function problems(org: OrgState, files: Readonly<Record<string, string>>) {
  return problemsOf(deployTo(org, { files }));
}

function policyProblem(body: string, org = acmeOrg()) {
  return problems(org, { ...ECA, ...SETTINGS, [POLICY]: `${body}` })['Erp_oauthPlcy'];
}

function apiOnlyUser(org: OrgState, fields: Readonly<Record<string, string | boolean>> = {}): string {
  const profile = org.records.all('Profile').find((row) => row['PermissionsApiUserOnly'] === true)!;
  org.records.insert('User', { Username: 'erp@acme.example', ProfileId: profile.Id, IsActive: true, ...fields });
  return '<clientCredentialsFlowUser>erp@acme.example</clientCredentialsFlowUser>';
}

describe('an external client app', () => {
  it('is deployed with all its files at once, in any order of files', () => {
    const org = acmeOrg();
    const policy = { [POLICY]: `<commaSeparatedPermissionSet>Shared_API_Read</commaSeparatedPermissionSet>${APP}` };
    const plugins = { [PLUGINS]: `${APP}<isEnabled>true</isEnabled>` };
    expect(problems(org, { ...plugins, ...policy, ...GLOBAL, ...SETTINGS, ...ECA })).toEqual({});
    expect(org.metadata.all('ExtlClntAppOauthConfigurablePolicies').map(({ fullName }) => fullName)).toEqual([
      'Erp_oauthPlcy',
    ]);
    const app = org.records.all('ExternalClientApplication')[0]!;
    expect(app).toMatchObject({ DeveloperName: 'Erp', MasterLabel: 'Erp', DistributionState: 'Local' });
    const access = org.records.all('SetupEntityAccess').filter((row) => row['SetupEntityId'] === app.Id);
    expect(access.map((row) => row['SetupEntityType'])).toEqual(['ExternalClientApplication']);
    expect(org.records.get('PermissionSet', String(access[0]!['ParentId']))!['Name']).toBe('Shared_API_Read');
  });

  it('must be there for its settings', () => {
    const text = 'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id';
    const policy = { [POLICY]: APP, [PLUGINS]: `${APP}<isEnabled>true</isEnabled>` };
    expect(problems(acmeOrg(), { ...SETTINGS, ...GLOBAL, ...policy })).toEqual({
      Erp_oauth: text,
      Erp_glbloauth: text,
      Erp_oauthPlcy: text,
      Erp_plcy: text,
    });
  });

  it('needs OAuth settings before global ones', () => {
    expect(problems(acmeOrg(), { ...ECA, ...GLOBAL })).toEqual({
      Erp_glbloauth:
        "The external client app configured in your global OAuth Settings doesn't have a valid OAuth settings configuration.",
    });
  });

  it('knows its scopes by their own names', () => {
    const scopes = (names: string) =>
      problems(acmeOrg(), {
        ...ECA,
        'extlClntAppOauthSettings/Erp.ecaOauth': `<commaSeparatedOauthScopes>${names}</commaSeparatedOauthScopes>${APP}`,
      })['Erp'];
    expect(scopes('Api, SFApiPlatform')).toBeUndefined();
    expect(scopes('Api, McpApi, SFAP')).toMatch(
      /^There's a problem with your scope\(s\): McpApi, SFAP\. Valid scopes: Basic, Api, /,
    );
  });

  it('gets what the server makes: link, key, default policies', () => {
    const org = acmeOrg();
    expect(problems(org, { ...ECA, ...SETTINGS, ...GLOBAL })).toEqual({});
    const body = (type: string, name: string) => org.metadata.get(type, name)!.body;
    expect(body('ExternalClientApplication', 'Erp')['orgScopedExternalApp']).toBe(`${org.orgId.slice(0, 15)}:Erp`);
    expect(body('ExtlClntAppOauthSettings', 'Erp_oauth')).toMatchObject({
      commaSeparatedOauthScopes: 'Api, RefreshToken',
      isFirstPartyAppEnabled: false,
      oauthLink: expect.stringMatching(new RegExp(`^${org.orgId.slice(0, 15)}:888\\w{12}$`)),
    });
    const { consumerKey, consumerSecret } = body('ExtlClntAppGlobalOauthSettings', 'Erp_glbloauth');
    expect(consumerKey).toMatch(/^3MVG9[\w.]{80}$/);
    expect(consumerSecret).toMatch(/^[0-9A-F]{64}$/);
    expect(body('ExtlClntAppOauthConfigurablePolicies', 'Erp_oauth_defaultPolicy')).toMatchObject({
      ipRelaxationPolicyType: 'Enforce',
      permittedUsersPolicyType: 'AllSelfAuthorized',
      refreshTokenPolicyType: 'SpecificLifetime',
      refreshTokenValidityPeriod: 365,
      refreshTokenValidityUnit: 'Days',
      requiredSessionLevel: 'STANDARD',
    });
    expect(body('ExtlClntAppConfigurablePolicies', 'Erp_defaultPolicy')).toMatchObject({ isEnabled: true });
  });

  it('has one policy: one under another name than the default is refused', () => {
    const org = acmeOrg();
    problems(org, { ...ECA, ...SETTINGS });
    expect(problems(org, { [POLICY]: APP })['Erp_oauthPlcy']).toMatch(/^duplicate value found: /);
    const plugins = { [PLUGINS]: `${APP}<isEnabled>true</isEnabled>` };
    expect(problems(org, plugins)['Erp_plcy']).toMatch(/^duplicate value found: /);
    expect(problems(org, { 'extlClntAppOauthPolicies/Erp_oauth_defaultPolicy.ecaOauthPlcy': APP })).toEqual({});
  });

  it('keeps its key over updates and makes a new one on request', () => {
    const org = acmeOrg();
    const key = () => org.metadata.get('ExtlClntAppGlobalOauthSettings', 'Erp_glbloauth')!.body['consumerKey'];
    problems(org, { ...ECA, ...SETTINGS, ...GLOBAL });
    const first = key();
    const path = 'extlClntAppGlobalOauthSets/Erp_glbloauth.ecaGlblOauth';
    problems(org, { [path]: `<callbackUrl>https://a.example</callbackUrl>${APP}` });
    expect(key()).toBe(first);
    problems(org, { [path]: `${APP}<shouldRotateConsumerKey>true</shouldRotateConsumerKey>` });
    expect(key()).not.toBe(first);
    const other = {
      'extlClntAppGlobalOauthSets/Other.ecaGlblOauth': `<consumerKey>${String(key())}</consumerKey>${APP}`,
    };
    expect(problems(org, other)['Other']).toBe('The consumer key is already taken');
  });

  it('has a certificate that can be read', () => {
    const path = 'extlClntAppGlobalOauthSets/Erp_glbloauth.ecaGlblOauth';
    const wrong = { [path]: `<certificate>bm8gY2VydGlmaWNhdGU=</certificate>${APP}` };
    expect(problems(acmeOrg(), { ...ECA, ...SETTINGS, ...wrong })['Erp_glbloauth']).toBe(
      'The certificate is not valid',
    );
  });

  it.each(['PermissionSet', 'Profile'])('pre-authorises a %s that exists', (type) => {
    const element = `commaSeparated${type}`;
    expect(policyProblem(`<${element}>Shared_API_Read, Nope</${element}>${APP}`)).toMatch(
      new RegExp(`^In field: ${element} - no ${type} named (Nope|Shared_API_Read) found$`),
    );
  });

  it('has a handler that exists', () => {
    expect(policyProblem(`<apexHandler>Nope</apexHandler>${APP}`)).toBe(
      'In field: apexHandler - no ApexClass named Nope found',
    );
    const handler = '<apexHandler>ErpOrderEndpoint</apexHandler>';
    expect(policyProblem(`${handler}<executeHandlerAs>no@acme.example</executeHandlerAs>${APP}`)).toBe(
      'In field: executeHandlerAs - no User named no@acme.example found',
    );
    expect(policyProblem(`${handler}<executeHandlerAs>admin@acme.example</executeHandlerAs>${APP}`)).toBeUndefined();
  });

  it('names the enum of an unknown policy', () => {
    expect(policyProblem(`${APP}<permittedUsersPolicyType>AdminApproved</permittedUsersPolicyType>`)).toBe(
      "'AdminApproved' is not a valid value for the enum 'PermittedUsersPolicyType'",
    );
  });

  it('wants an active API-only user for client credentials', () => {
    const text = 'Enter a valid execution user for the OAuth client credentials flow.';
    const enabled = `${APP}<isClientCredentialsFlowEnabled>true</isClientCredentialsFlowEnabled>`;
    expect(policyProblem(enabled)).toBe(text);
    expect(policyProblem(`<clientCredentialsFlowUser>no@acme.example</clientCredentialsFlowUser>${enabled}`)).toBe(
      text,
    );
    const admin = '<clientCredentialsFlowUser>admin@acme.example</clientCredentialsFlowUser>';
    expect(policyProblem(`${admin}${enabled}`)).toBe(text);
    const [first, second] = [acmeOrg(), acmeOrg()];
    expect(policyProblem(`${apiOnlyUser(first)}${enabled}`, first)).toBeUndefined();
    expect(policyProblem(`${apiOnlyUser(second, { IsActive: false })}${enabled}`, second)).toBe(text);
  });

  it('takes all its parts along when it is deleted', () => {
    const org = acmeOrg();
    problems(org, { ...ECA, ...SETTINGS, ...GLOBAL });
    const destructive =
      '<Package><types><members>Erp</members><name>ExternalClientApplication</name></types></Package>';
    expect(problems(org, { 'destructiveChanges.xml': destructive })).toEqual({});
    for (const type of ['ExternalClientApplication', 'ExtlClntAppOauthSettings', 'ExtlClntAppGlobalOauthSettings']) {
      expect(org.metadata.all(type)).toEqual([]);
    }
    expect(org.metadata.all('ExtlClntAppOauthConfigurablePolicies')).toEqual([]);
    expect(org.records.all('ExternalClientApplication')).toEqual([]);
  });

  it('is unknown to old API versions', () => {
    expect(problemsOf(deployTo(acmeOrg(), { files: ECA, version: '58.0' }))).toEqual({
      'package.xml': "Unknown type name 'ExternalClientApplication' specified in package.xml",
    });
  });
});
