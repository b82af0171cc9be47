import { findCredentials } from '../../generator/org/findCredentials.ts';

const TOKEN = { SF_ACCESS_TOKEN: '00Dxx!secret', SF_ORG_INSTANCE_URL: 'https://acme.my.salesforce.com/' };
const JWT = {
  SF_CLIENT_ID: '3MVGkey',
  SF_USERNAME: 'ci@acme.example',
  SF_ORG_INSTANCE_URL: 'https://acme.my.salesforce.com',
};

function find(
  processEnvironment: Record<string, string | undefined>,
  alias: string | null = null,
  targetOrg: string | null = null,
) {
  return findCredentials({ targetOrg, alias, processEnvironment });
}

describe('findCredentials', () => {
  it('takes --target-org before everything else', () => {
    expect(find({ ...TOKEN, SFDX_AUTH_URL: 'nonsense' }, 'acme-prod', 'other')).toEqual({
      kind: 'stored',
      aliasOrUsername: 'other',
      foundBy: '--target-org other',
    });
  });

  it('takes the process environment before the alias, and says so', () => {
    expect(find(TOKEN, 'acme-prod')).toEqual({
      kind: 'access-token',
      accessToken: '00Dxx!secret',
      instanceUrl: 'https://acme.my.salesforce.com',
      foundBy: 'SF_ACCESS_TOKEN of the process environment, which goes before org.alias acme-prod',
    });
  });

  it('takes the alias of the environment file when the process environment says nothing', () => {
    const unrelated = {
      SF_USERNAME: 'me',
      SF_ORG_INSTANCE_URL: 'https://x.my.salesforce.com',
      SF_ACCESS_TOKEN: '',
      SF_JWT_KEY: ' ',
    };
    expect(find(unrelated, 'acme-prod')).toMatchObject({ kind: 'stored', aliasOrUsername: 'acme-prod' });
  });

  it('reads an auth URL: https, but http for this machine', () => {
    expect(find({ SFDX_AUTH_URL: 'force://PlatformCLI::5Aep.token@acme.my.salesforce.com' })).toMatchObject({
      kind: 'refresh-token',
      clientId: 'PlatformCLI',
      clientSecret: '',
      refreshToken: '5Aep.token',
      instanceUrl: 'https://acme.my.salesforce.com',
    });
    expect(find({ SFDX_AUTH_URL: 'force://3MVG.x:secret=:5Aep==@127.0.0.1:8080/' })).toMatchObject({
      clientSecret: 'secret=',
      instanceUrl: 'http://127.0.0.1:8080',
    });
  });

  it('reads the JWT variables, with the key as text or as a file', () => {
    expect(find({ ...JWT, SF_JWT_KEY: 'PEM' })).toMatchObject({
      kind: 'jwt',
      username: 'ci@acme.example',
      key: { pem: 'PEM' },
    });
    expect(find({ ...JWT, SF_JWT_KEY_FILE: '/run/key.pem' })).toMatchObject({ key: { file: '/run/key.pem' } });
  });

  it.each([
    [{ SF_ACCESS_TOKEN: 'x' }, 'SF_ACCESS_TOKEN is set, but not SF_ORG_INSTANCE_URL.'],
    [{ SF_CLIENT_ID: 'x' }, 'SF_CLIENT_ID is set, but not SF_USERNAME and SF_ORG_INSTANCE_URL and SF_JWT_KEY_FILE.'],
    [JWT, 'SF_CLIENT_ID and SF_USERNAME and SF_ORG_INSTANCE_URL are set, but not SF_JWT_KEY_FILE.'],
    [
      { SF_JWT_KEY: 'k', SF_USERNAME: 'u' },
      'SF_USERNAME and SF_JWT_KEY are set, but not SF_CLIENT_ID and SF_ORG_INSTANCE_URL.',
    ],
    [{ SFDX_AUTH_URL: 'https://acme.my.salesforce.com' }, 'SFDX_AUTH_URL is not an SFDX authorization URL.'],
  ])('refuses half of %j, even with an alias at hand', (variables, message) => {
    expect(() => find(variables, 'acme-prod')).toThrow(message);
  });

  it.each([
    ['http://acme.my.salesforce.com', 'plain http'],
    ['http://127.0.0.1.evil.example', 'plain http'],
    ['http://10.0.0.1', 'plain http'],
    ['ftp://acme.my.salesforce.com', 'is not the URL of an org'],
    ['https://user:password@acme.my.salesforce.com', 'is not the URL of an org'],
    ['acme', 'is not the URL of an org'],
    ['https://acme--uat.sandbox.lightning.force.com/lightning/page/home', 'takes no API calls'],
  ])('refuses the instance URL %s', (url, message) => {
    expect(() => find({ ...TOKEN, SF_ORG_INSTANCE_URL: url })).toThrow(message);
  });

  it.each(['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'])('accepts %s', (url) => {
    expect(find({ ...TOKEN, SF_ORG_INSTANCE_URL: url })).toMatchObject({ instanceUrl: url });
  });

  it('says what to do when nothing names an org', () => {
    expect(() => find({})).toThrow('Nothing says which org to use.');
  });

  it('never puts a secret into a message', () => {
    for (const variables of [
      { ...TOKEN, SF_ORG_INSTANCE_URL: 'ftp://x' },
      { SFDX_AUTH_URL: 'force://secret' },
      { SF_JWT_KEY: 'secret' },
    ]) {
      try {
        find(variables);
      } catch (error) {
        expect(JSON.stringify([error, (error as Error).message])).not.toContain('secret');
      }
    }
    expect.assertions(3);
  });
});
