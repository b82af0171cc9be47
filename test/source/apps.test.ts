import { briefOf, DX, lintElements, lintTree, metadataText, pathOf } from './lintTree.ts';

const APP = '    <externalClientApplication>X</externalClientApplication>\n    <label>X</label>\n';
const ECA = metadataText('ExternalClientApplication', '    <label>X</label>\n');
const KEY = '3MVG9'.padEnd(85, 'x1');

async function heads(type: string, elements: string, files: Record<string, string> = {}): Promise<readonly string[]> {
  return (await lintElements(type, elements, files)).map((line) => line.split(' | ')[0]!);
}

function connectedApp(config: string, policy = ''): string {
  return `    <contactEmail>a@acme.example</contactEmail>\n    <label>X</label>\n    <oauthConfig>\n        <callbackUrl>https://acme.example</callbackUrl>\n${config}    </oauthConfig>\n    <oauthPolicy>\n        <ipRelaxation>ENFORCE</ipRelaxation>\n        <refreshTokenPolicy>zero</refreshTokenPolicy>\n    </oauthPolicy>\n${policy}`;
}

describe('a connected app', () => {
  it('is fine as people should write it', async () => {
    expect(await heads('ConnectedApp', connectedApp('        <scopes>Api</scopes>\n'))).toEqual([]);
  });

  it('may log in with a shared secret, have every scope and know its org', async () => {
    const config = `        <consumerKey>${KEY}</consumerKey>\n        <isClientCredentialEnabled>true</isClientCredentialEnabled>\n        <scopes>Full</scopes>\n        <scopes>RefreshToken</scopes>\n`;
    expect(await heads('ConnectedApp', connectedApp(config))).toEqual([
      'warning org-bound-app 7:22 oauthConfig.consumerKey',
      'warning client-credentials-flow 8:36 isClientCredentialEnabled',
      'warning full-oauth-scope 9:17 scopes',
      'warning refresh-token-scope 9:17 scopes',
    ]);
  });

  it.each([
    ['infinite', 'warning infinite-refresh-token 11:29 refreshTokenPolicy'],
    ['specific_lifetime:1:DAYS', null],
    ['specific_lifetime:365:DAYS', 'warning refresh-token-lifetime 11:29 refreshTokenPolicy'],
    ['specific_inactivity:12:MONTHS', 'warning refresh-token-lifetime 11:29 refreshTokenPolicy'],
    ['SPECIFIC_LIFETIME:8760:HOURS', 'warning refresh-token-lifetime 11:29 refreshTokenPolicy'],
    ['${REFRESH}', null],
  ])('with the refresh token policy %s', async (policy, expected) => {
    const text = connectedApp('        <scopes>Api</scopes>\n').replace('>zero<', `>${policy}<`);
    expect(await heads('ConnectedApp', text)).toEqual(expected === null ? [] : [expected]);
  });

  it('may relax IP restrictions, and have ranges that are none', async () => {
    const text = connectedApp('').replace('ENFORCE', 'BYPASS');
    expect(await heads('ConnectedApp', text)).toEqual(['warning ip-relaxation 9:23 ipRelaxation']);
    const ranges = '    <ipRanges>\n        <end>10.0.0.1</end>\n        <start>10.0.0.2</start>\n    </ipRanges>\n';
    expect(await heads('ConnectedApp', `${ranges}${connectedApp('')}`)).toEqual([
      'error invalid-login-range 4:14 ipRanges.end',
    ]);
  });
});

describe('an external client app', () => {
  const files = { [pathOf('ExternalClientApplication')]: ECA };

  it('has scopes, ranges and policies in files of their own', async () => {
    const settings = `    <commaSeparatedOauthScopes>Api, Full</commaSeparatedOauthScopes>\n${APP}    <oauthLink>00D:888</oauthLink>\n    <trustedIpRanges>\n        <endIpAddress>x</endIpAddress>\n        <startIpAddress>10.0.0.1</startIpAddress>\n    </trustedIpRanges>\n`;
    expect(await heads('ExtlClntAppOauthSettings', settings, files)).toEqual([
      'warning full-oauth-scope 3:32 commaSeparatedOauthScopes',
      'warning org-bound-app 6:16 oauthLink',
      'error invalid-login-range 8:23 trustedIpRanges.endIpAddress',
    ]);
    const policies = `${APP}    <ipRelaxationPolicyType>Bypass_2factor</ipRelaxationPolicyType>\n    <permittedUsersPolicyType>AllSelfAuthorized</permittedUsersPolicyType>\n    <refreshTokenPolicyType>SpecificLifetime</refreshTokenPolicyType>\n    <refreshTokenValidityPeriod>365</refreshTokenValidityPeriod>\n    <refreshTokenValidityUnit>Days</refreshTokenValidityUnit>\n`;
    expect(await heads('ExtlClntAppOauthConfigurablePolicies', policies, files)).toEqual([
      'warning ip-relaxation 5:29 ipRelaxationPolicyType',
      'warning self-authorized-app 6:31 permittedUsersPolicyType',
      'warning refresh-token-lifetime 7:29 refreshTokenPolicyType',
    ]);
  });

  it('is found by the developer name that its files say', async () => {
    const policy = metadataText(
      'ExtlClntAppConfigurablePolicies',
      '    <externalClientApplication>Y</externalClientApplication>\n    <isEnabled>true</isEnabled>\n',
    );
    const path = pathOf('ExtlClntAppConfigurablePolicies');
    expect((await lintTree({ ...DX, ...files, [path]: policy })).map(briefOf)).toEqual([
      `warning app-reference ${path}`,
    ]);
    // The app may be in the org only, or in another project.
    expect(await lintTree({ ...DX, [path]: policy })).toEqual([]);
    const other = { 'other/sfdx-project.json': '{}', [`other/${pathOf('ExternalClientApplication')}`]: ECA };
    expect(await lintTree({ ...DX, ...other, [path]: policy })).toEqual([]);
    expect(await lintTree({ ...DX, ...files, [path]: policy.replace('>Y<', '>${APP}<') })).toEqual([]);
    expect(await lintTree({ ...DX, ...files, [path]: policy.replace('>Y<', '>acme__Y<') })).toEqual([]);
  });

  it('that has client credentials in one half only is told of at that half', async () => {
    const flow = (isOn: boolean) =>
      `${APP.replace('    <label>', `    <isClientCredentialsFlowEnabled>${isOn}</isClientCredentialsFlowEnabled>\n    <label>`)}`;
    const user = '    <clientCredentialsFlowUser>a@acme.example</clientCredentialsFlowUser>\n';
    const halves = async (global: string, policy: string) => {
      const type = 'ExtlClntAppOauthConfigurablePolicies';
      const found = await heads('ExtlClntAppGlobalOauthSettings', global, {
        ...files,
        [pathOf(type)]: metadataText(type, policy),
      });
      return found.filter((head) => !head.includes('client-credentials-flow'));
    };
    expect(await halves(flow(true), `${user}${flow(true)}`)).toEqual([]);
    expect(await halves(flow(true), flow(false))).toEqual([
      'warning client-credentials-halves 4:37 isClientCredentialsFlowEnabled',
    ]);
    expect(await halves(APP, `${user}${flow(true)}`)).toEqual([
      'warning client-credentials-halves 5:37 isClientCredentialsFlowEnabled',
    ]);
    expect(await halves(flow(true), flow(true))).toEqual([
      'error run-as-user-missing 4:37 isClientCredentialsFlowEnabled',
    ]);
  });
});
