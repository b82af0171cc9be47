import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { jwtVerify } from 'jose';
import { type ConnectRequest, connectOrg } from '../../generator/org/connectOrg.ts';
import { loadCore } from '../../generator/org/loadCore.ts';
import { soql } from '../../generator/org/soql.ts';
import type { SimulatedOrg } from '../../org-simulator/simulatedOrg.ts';
import { startOrg } from '../../org-simulator/startOrg.ts';

const ALIAS = 'acme-test';
let simulated: SimulatedOrg;
/** A login host: gives out the simulated org's session for whatever it is asked, and remembers what that was. */
let login: { readonly app: FastifyInstance; readonly url: string; readonly forms: URLSearchParams[] };

beforeAll(async () => {
  simulated = await startOrg();
  login = await startLogin();
});

afterEach(() => {
  login.forms.splice(0);
});

afterAll(async () => {
  await Promise.all([simulated.stop(), login.app.close()]);
});

async function startLogin() {
  const app = Fastify();
  const forms: URLSearchParams[] = [];
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.post('/services/oauth2/token', async (request, reply) => {
    const form = request.body as URLSearchParams;
    forms.push(form);
    if (form.get('refresh_token') === 'revoked') {
      return reply.code(400).send({ error: 'invalid_grant', error_description: 'expired access/refresh token' });
    }
    return { access_token: simulated.admin.accessToken, instance_url: simulated.url };
  });
  return { app, url: await app.listen({ host: '127.0.0.1', port: 0 }), forms };
}

function connect(processEnvironment: ConnectRequest['processEnvironment'], more: Partial<ConnectRequest> = {}) {
  return connectOrg({
    targetOrg: null,
    environment: { alias: null, type: null, myDomain: null },
    apiVersion: '66.0',
    processEnvironment,
    signal: new AbortController().signal,
    pace: { retryDelay: 1, pollInterval: 1 },
    ...more,
  });
}

function byToken(more: Partial<ConnectRequest> = {}, accessToken = simulated.admin.accessToken) {
  return connect({ SF_ACCESS_TOKEN: accessToken, SF_ORG_INSTANCE_URL: `${simulated.url}/` }, more);
}

describe('connectOrg', () => {
  it('uses an access token and learns who and where it is', async () => {
    const org = await byToken();
    expect(org).toMatchObject({
      id: simulated.state.orgId,
      instanceUrl: simulated.url,
      myDomain: simulated.url,
      username: simulated.admin.username,
      type: 'production',
      apiVersion: '66.0',
      foundBy: 'SF_ACCESS_TOKEN of the process environment',
    });
    expect(await org.query<{ Username: string }>(soql`SELECT Username FROM User WHERE Id = ${org.userId}`)).toEqual([
      { Username: simulated.admin.username },
    ]);
  });

  it.each(['sandbox', 'scratch', 'developer'] as const)('tells a %s org from others', async (type) => {
    const other = await startOrg({ type });
    const org = await connect({ SF_ACCESS_TOKEN: other.admin.accessToken, SF_ORG_INSTANCE_URL: other.url });
    await other.stop();
    expect(org.type).toBe(type);
  });

  it('exchanges the refresh token of an auth URL', async () => {
    const org = await connect({
      SFDX_AUTH_URL: `force://PlatformCLI:secret:5Aep@${login.url.slice('http://'.length)}`,
    });
    expect(org).toMatchObject({ username: simulated.admin.username, instanceUrl: simulated.url });
    expect(Object.fromEntries(login.forms[0]!)).toEqual({
      grant_type: 'refresh_token',
      client_id: 'PlatformCLI',
      client_secret: 'secret',
      refresh_token: '5Aep',
    });
  });

  it('says why a login was refused, without the secret', async () => {
    const refused = connect({
      SFDX_AUTH_URL: `force://PlatformCLI:topsecret:revoked@${login.url.slice('http://'.length)}`,
    });
    await expect(refused).rejects.toMatchObject({
      code: 'invalid_grant',
      message: 'The org refused the login with SFDX_AUTH_URL of the process environment.',
      platformText: 'invalid_grant: expired access/refresh token',
    });
    await expect(refused.catch((error) => JSON.stringify([error, error.message]))).resolves.not.toContain('topsecret');
  });

  it.each(['pkcs8', 'pkcs1'] as const)(
    'logs in by JWT with a %s key, from text whose line breaks are written out',
    async (type) => {
      const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const pem = privateKey.export({ type, format: 'pem' }).toString().replaceAll('\n', '\\n');
      const org = await connect({
        SF_CLIENT_ID: '3MVG.key',
        SF_USERNAME: 'ci@acme.example',
        SF_JWT_KEY: pem,
        SF_ORG_INSTANCE_URL: login.url,
      });
      expect(org.username).toBe(simulated.admin.username);
      const { payload } = await jwtVerify(login.forms[0]!.get('assertion')!, publicKey, { audience: login.url });
      expect(payload).toMatchObject({ iss: '3MVG.key', sub: 'ci@acme.example' });
      expect(payload.exp! - Date.now() / 1000).toBeLessThan(300);
    },
  );

  it('logs in to the org itself by the auth URL of a Salesforce CLI login', async () => {
    const { authUrl, username } = simulated.admin;
    expect(await connect({ SFDX_AUTH_URL: authUrl })).toMatchObject({ username, instanceUrl: simulated.url });
    await expect(connect({ SFDX_AUTH_URL: authUrl.replace('5Aep861', '5Aep000') })).rejects.toMatchObject({
      platformText: 'invalid_grant: expired access/refresh token',
    });
  });

  it('says so when a key is none, without the key', async () => {
    const variables = { SF_CLIENT_ID: 'k', SF_USERNAME: 'u', SF_ORG_INSTANCE_URL: login.url };
    await expect(connect({ ...variables, SF_JWT_KEY: 'not a key' })).rejects.toThrow(/^The private key for the login/);
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const pem = elliptic.export({ type: 'pkcs8', format: 'pem' }).toString();
    await expect(connect({ ...variables, SF_JWT_KEY: pem })).rejects.toThrow(/^The private key for the login/);
    await expect(connect({ ...variables, SF_JWT_KEY_FILE: '/nowhere/key.pem' })).rejects.toThrow(
      'names /nowhere/key.pem, which cannot be read',
    );
  });

  it('leaves no token behind: not in a file, not as a user name', async () => {
    const org = await byToken();
    const { accessToken } = simulated.admin;
    expect(org.connection.getUsername()).not.toContain(accessToken);
    const folder = join(homedir(), '.sfdx');
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    // Other tests of the run keep authorisations there, too; this org's address is nobody else's.
    const aboutOrg = files.filter((name) => readFileSync(join(folder, name), 'utf8').includes(simulated.url));
    expect(aboutOrg.filter((name) => !name.includes(ALIAS))).toEqual([]);
    for (const name of files) expect(readFileSync(join(folder, name), 'utf8')).not.toContain(accessToken);
  });

  it('takes a token in JWT form as well', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ typ: 'JWT', alg: 'RS256' })}.${part({ sub: 'x' })}.c2ln`;
    await expect(byToken({}, token)).rejects.toMatchObject({ code: 'INVALID_SESSION_ID' });
    const sent = simulated.calls.filter(({ status }) => status === 401);
    expect(sent.length).toBeGreaterThan(0);
  });

  it('refuses an expired token in the reader’s terms', async () => {
    await expect(byToken({}, `${simulated.state.orgId.slice(0, 15)}!expired`)).rejects.toMatchObject({
      code: 'INVALID_SESSION_ID',
      message: expect.stringContaining(
        'Connecting to the org failed: The session of the org is not valid, or has expired.',
      ),
    });
  });

  it('refuses a version that the org does not have, with exit code 3', async () => {
    await expect(byToken({ apiVersion: '99.0' })).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/asks for API version 99\.0, but the org offers \d\d\.0 at most/),
    });
  });

  it('names an org that cannot be reached', async () => {
    const dead = await startOrg();
    await dead.stop();
    const variables = { SF_ACCESS_TOKEN: dead.admin.accessToken, SF_ORG_INSTANCE_URL: dead.url };
    await expect(connect(variables)).rejects.toThrow('Connecting to the org failed: The org could not be reached.');
  });

  it('comes through single faults of every kind', async () => {
    for (const effect of [{ kind: 'unavailable' }, { kind: 'reset', done: true }] as const) {
      simulated.injectFault({ on: 'query', effect });
      simulated.injectFault({ on: 'oauth.userinfo', effect });
      await expect(byToken()).resolves.toMatchObject({ username: simulated.admin.username });
    }
  });

  it('begins nothing after Ctrl-C', async () => {
    simulated.clearCalls();
    await expect(byToken({ signal: AbortSignal.abort() })).rejects.toThrow('Stopped before connecting to the org.');
    expect(simulated.calls).toEqual([]);
  });
});

describe('connectOrg with an authorisation of the Salesforce CLI', () => {
  beforeAll(async () => {
    const { AuthInfo } = await loadCore();
    // Inside Jest @salesforce/core does not know a missing file: errors of node:fs are no `instanceof Error` there.
    writeFileSync(join(homedir(), '.sfdx', `${ALIAS}@acme.example.json`), '{}');
    const accessTokenOptions = {
      accessToken: simulated.admin.accessToken,
      instanceUrl: simulated.url,
      loginUrl: simulated.url,
    };
    const authInfo = await AuthInfo.create({
      accessTokenOptions: {
        ...accessTokenOptions,
        username: `${ALIAS}@acme.example`,
        orgId: simulated.state.orgId,
        isDevHub: false,
        namespacePrefix: null,
      } as typeof accessTokenOptions,
    });
    await authInfo.save();
    await authInfo.setAlias(ALIAS);
  });

  it('uses --target-org, even when the process environment names another org', async () => {
    const org = await connect(
      { SF_ACCESS_TOKEN: 'x', SF_ORG_INSTANCE_URL: 'https://other.my.salesforce.com' },
      { targetOrg: ALIAS },
    );
    expect(org).toMatchObject({
      foundBy: `--target-org ${ALIAS}`,
      id: simulated.state.orgId,
      username: simulated.admin.username,
    });
  });

  it('uses the environment’s alias, and a user name as well', async () => {
    const environment = { alias: ALIAS, type: null, myDomain: null };
    expect(await connect({}, { environment })).toMatchObject({
      foundBy: `org.alias ${ALIAS}`,
      id: simulated.state.orgId,
    });
    expect(await connect({}, { targetOrg: `${ALIAS}@acme.example` })).toMatchObject({ id: simulated.state.orgId });
  });

  it('says how to authorise an alias that nobody knows, and which one may be meant', async () => {
    await expect(connect({}, { targetOrg: 'acme-tst' })).rejects.toMatchObject({
      message: 'The Salesforce CLI is not authorised for acme-tst.',
      actions: expect.arrayContaining([
        expect.stringContaining(`"${ALIAS}"`),
        'Run: sf org login web --alias acme-tst',
      ]),
    });
  });
});
