import { inspect } from 'node:util';
import { decodeJwt } from 'jose';
import { createKey } from '../../generator/oauth/createKey.ts';
import { OAuthError } from '../../generator/oauth/oauthError.ts';
import { requestClientCredentialsToken } from '../../generator/oauth/requestClientCredentialsToken.ts';
import { requestJwtBearerToken } from '../../generator/oauth/requestJwtBearerToken.ts';
import { type CannedAnswer, startTokenServer, type TokenServer } from './support/tokenServer.ts';

const TOKEN = '00D000000000001!planted.access.token';
const SECRET = 'PLANTEDSECRET';
const { signal } = new AbortController();

let server: TokenServer;
let answer: CannedAnswer;
beforeEach(async () => {
  server = await startTokenServer((request) =>
    request.url === '/services/oauth2/token' ? answer : { status: 200, body: { path: request.url } },
  );
  answer = { status: 200, body: { access_token: TOKEN, instance_url: server.origin } };
});
afterEach(() => server.stop());

const byClientCredentials = (origin = server.origin) =>
  requestClientCredentialsToken({ origin, consumerKey: '3MVG9.key', consumerSecret: SECRET, signal });

it('JWT bearer: posts an assertion for this org, and no secret', async () => {
  const keyPem = await createKey();
  const request = { origin: server.origin, consumerKey: '3MVG9.key', username: 'erp@acme.example', keyPem, signal };

  const session = await requestJwtBearerToken(request);

  const { method, body, headers } = server.seen[0]!;
  const form = new URLSearchParams(body);
  expect([method, headers['content-type']]).toEqual(['POST', 'application/x-www-form-urlencoded;charset=UTF-8']);
  expect([...form.keys()]).toEqual(['grant_type', 'assertion']);
  expect(form.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
  expect(decodeJwt(form.get('assertion')!)).toMatchObject({
    iss: '3MVG9.key',
    sub: 'erp@acme.example',
    aud: server.origin,
  });
  expect(headers.authorization).toBeUndefined();
  expect(session.instanceUrl).toBe(server.origin);
});

it('client credentials: sends key and secret in the Basic header, and no scope', async () => {
  await byClientCredentials();
  const { body, headers } = server.seen[0]!;
  expect(body).toBe('grant_type=client_credentials');
  expect(headers.authorization).toBe(`Basic ${Buffer.from(`3MVG9.key:${SECRET}`).toString('base64')}`);
});

it('the session calls with the token, and cannot be made to show it', async () => {
  const session = await byClientCredentials();
  expect(await session.get('/services/data')).toMatchObject({ status: 200, body: { path: '/services/data' } });
  expect(server.seen[1]?.headers.authorization).toBe(`Bearer ${TOKEN}`);
  expect(JSON.stringify(session) + inspect(session, { depth: 9, showHidden: true })).not.toContain('planted');
});

it('a token is revoked in the body of a request, where no log of addresses has it', async () => {
  const session = await byClientCredentials();
  expect(await session.revoke()).toBe(true);
  expect(server.seen[1]).toMatchObject({
    method: 'POST',
    url: '/services/oauth2/revoke',
    body: `token=${TOKEN.replace('!', '%21')}`,
  });
});

it('the session posts JSON, and knows how far the org’s clock is ahead', async () => {
  const session = await byClientCredentials();
  await session.post('/services/data/v66.0/composite', { allOrNone: true });
  expect(server.seen[1]).toMatchObject({ method: 'POST', body: '{"allOrNone":true}' });
  expect(server.seen[1]?.headers['content-type']).toBe('application/json');
  expect(Math.abs(session.clockAhead ?? Number.NaN)).toBeLessThan(5000);
});

it.each([
  ['invalid_client_id', 'client identifier invalid', /does not know this consumer key/, true],
  ['invalid_client', 'invalid client credentials', /consumer secret is not the one/, false],
  ['invalid_app_access', 'user is not admin approved to access this app', /holds none of its permission sets/, false],
  ['invalid_grant', "user hasn't approved this consumer", /user’s own approval/, false],
  ['invalid_grant', 'audience is invalid', /another org/, false],
  ['invalid_grant', 'request not supported on this domain', /My Domain only/, false],
  ['invalid_grant', 'no client credentials user enabled', /no run-as user/, false],
  ['invalid_grant', 'ip restricted', /login IP ranges/, false],
  ['inactive_user', 'user is inactive', /inactive or frozen/, false],
  ['app_not_found', 'External client app is not installed in this org', /does not know this app/, true],
  ['some_new_error', 'never seen', /^The org refused the login\./, false],
])('explains %s: %s', async (...[error, description, expected, passes]) => {
  answer = { status: 400, body: { error, error_description: description } };
  const refusal = (await byClientCredentials().catch((reason: unknown) => reason)) as OAuthError;
  expect(refusal).toBeInstanceOf(OAuthError);
  expect(refusal.message).toMatch(expected);
  expect(refusal.message.endsWith(`Salesforce: ${error}: ${description}`)).toBe(true);
  expect(refusal.passes).toBe(passes);
});

it('explains the same refusal by the flow: a new certificate takes its time, a secret does not', async () => {
  answer = { status: 400, body: { error: 'invalid_client', error_description: 'invalid client credentials' } };
  const keyPem = await createKey();
  const request = { origin: server.origin, consumerKey: '3MVG9.key', username: 'erp@acme.example', keyPem, signal };
  await expect(requestJwtBearerToken(request)).rejects.toMatchObject({
    message: expect.stringContaining('not the one that the app’s certificate is for'),
    passes: true,
  });
});

it.each([
  { status: 503, body: '<html>down</html>' },
  { status: 200, body: 'nonsense' },
  { status: 200, body: {} },
  { status: 302, body: '', headers: { location: '/elsewhere' } },
])('fails on an answer that is no token: %j', async (canned) => {
  answer = canned;
  const error = (await byClientCredentials().catch((reason: unknown) => reason)) as Error;
  expect(error).toBeInstanceOf(Error);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET);
  expect(server.seen.map(({ url }) => url)).toEqual(['/services/oauth2/token']);
});

it('sends nothing in plain text to another machine', async () => {
  await expect(byClientCredentials('http://acme.my.salesforce.com')).rejects.toMatchObject({ exitCode: 3 });
});

it('takes no instance URL that would send the token away in plain text', async () => {
  answer = { status: 200, body: { access_token: TOKEN, instance_url: 'http://evil.example' } };
  await expect(byClientCredentials()).rejects.toMatchObject({ exitCode: 3 });
});

it('takes a token that is granted after Ctrl-C, so that it can be ended, and does no more with it', async () => {
  const stop = new AbortController();
  const request = { origin: server.origin, consumerKey: 'key', consumerSecret: SECRET, signal: stop.signal };
  const asked = requestClientCredentialsToken(request);
  stop.abort();
  const session = await asked;
  await expect(session.get('/services/oauth2/userinfo')).rejects.toMatchObject({ details: { stopped: true } });
  expect(await session.revoke()).toBe(true);
  expect(server.seen.map(({ url }) => url)).toEqual(['/services/oauth2/token', '/services/oauth2/revoke']);
});

it('asks for no token after Ctrl-C', async () => {
  const request = { origin: server.origin, consumerKey: 'key', consumerSecret: SECRET, signal: AbortSignal.abort() };
  await expect(requestClientCredentialsToken(request)).rejects.toMatchObject({ details: { stopped: true } });
  expect(server.seen).toEqual([]);
});

it('says which host could not be reached, and not what it was to be told', async () => {
  await server.stop();
  const error = (await byClientCredentials().catch((reason: unknown) => reason)) as Error;
  expect(error.message).toBe(`${new URL(server.origin).host} could not be reached.`);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET);
});
