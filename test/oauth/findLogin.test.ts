import { createKey } from '../../generator/oauth/createKey.ts';
import { formatLoginDocument } from '../../generator/oauth/formatLoginDocument.ts';
import { findLogin, type LoginSources } from '../../generator/oauth/login/findLogin.ts';
import type { LoginDocument } from '../../generator/oauth/loginDocument.ts';
import { fakeOrg } from '../org/fakeOrg.ts';
import { type MemorySink, memorySink } from '../sinks/support/memorySink.ts';
import { credentialsOrg } from './support/credentialsOrg.ts';

const ORIGIN = 'https://acme.my.salesforce.com';
const LOGIN: LoginDocument = {
  flow: 'jwt-bearer',
  tokenEndpoint: `${ORIGIN}/services/oauth2/token`,
  username: 'Leads@acme.example',
  consumerKey: 'key-of-the-login',
  privateKey: 'KEY-OF-THE-LOGIN',
};

let sink: MemorySink;
let sources: LoginSources;

beforeEach(() => {
  sink = memorySink();
  sources = {
    integration: 'leads',
    environment: 'prod',
    flow: 'jwt-bearer',
    origin: ORIGIN,
    username: 'leads@acme.example',
    app: { type: 'external-client-app', name: 'Leads' },
    consumerKey: 'key-of-the-org',
    sinkFor: async () => sink,
    processEnvironment: {},
  };
});

const find = (parts: Partial<LoginSources> = {}, org = fakeOrg(() => undefined)) =>
  findLogin(org, { ...sources, ...parts });

it('takes the variable for the key alone, then a login in a variable, in the sink, then the key in the sink', async () => {
  sink.kept.set('prod/leads/private-key', 'KEY-IN-THE-SINK');
  expect(await find()).toMatchObject({ consumerKey: 'key-of-the-org', privateKey: 'KEY-IN-THE-SINK' });
  sink.kept.set('prod/leads/login', formatLoginDocument(LOGIN));
  expect(await find()).toEqual(LOGIN);
  const given = { SF_LOGIN_LEADS: formatLoginDocument({ ...LOGIN, privateKey: 'KEY-GIVEN' }) };
  expect(await find({ processEnvironment: given })).toMatchObject({ privateKey: 'KEY-GIVEN' });
  const alone = { ...given, SF_PRIVATE_KEY_LEADS: 'KEY-ALONE' };
  expect(await find({ processEnvironment: alone })).toMatchObject({
    consumerKey: 'key-of-the-org',
    privateKey: 'KEY-ALONE',
  });
});

it('takes a secret from the org last, and that of its own consumer key', async () => {
  const org = credentialsOrg([{ id: '8881', key: 'key-of-the-org', secret: 'SECRET-OF-THE-ORG' }]);
  expect(await find({ flow: 'client-credentials' }, org)).toEqual({
    flow: 'client-credentials',
    tokenEndpoint: `${ORIGIN}/services/oauth2/token`,
    username: 'leads@acme.example',
    consumerKey: 'key-of-the-org',
    consumerSecret: 'SECRET-OF-THE-ORG',
  });
});

it('needs nothing of the org when the login brings its own consumer key', async () => {
  sink.kept.set('prod/leads/login', formatLoginDocument(LOGIN));
  expect(await find({ consumerKey: null })).toEqual(LOGIN);
  sink.kept.clear();
  await expect(find({ consumerKey: null })).rejects.toThrow('The org has no app Leads');
});

it.each<[string, Partial<LoginSources>, string]>([
  [
    'org',
    { origin: 'https://other.my.salesforce.com' },
    'is for another org (https://acme.my.salesforce.com), not for',
  ],
  ['user', { username: 'orders@acme.example' }, 'is for the user Leads@acme.example, not for orders@acme.example'],
  ['flow', { flow: 'client-credentials' }, 'is for the flow jwt-bearer, and the definition says client-credentials'],
])('refuses a login of another %s, wherever it is, and shows nothing of it', async (_what, parts, message) => {
  const text = formatLoginDocument(LOGIN);
  const error = (await find({ ...parts, processEnvironment: { SF_LOGIN_LEADS: text } }).catch(
    (reason) => reason,
  )) as Error;
  expect(error.message).toContain(`What is in SF_LOGIN_LEADS ${message}`);
  expect(error).toMatchObject({ actions: [expect.stringMatching(/^Leave SF_LOGIN_LEADS out, or set it to what/)] });
  expect(JSON.stringify(error) + error.message).not.toMatch(/KEY-OF|key-of/);
  sink.kept.set('prod/leads/login', text);
  await expect(find(parts)).rejects.toMatchObject({
    message: expect.stringContaining(`What is in memory prod/leads/login ${message}`),
    actions: [expect.stringMatching(/^Write it anew: npm run credentials -- collect/)],
  });
});

it.each(['{}', 'KEY', `{"flow":"jwt-bearer","username":"x","consumerKey":"y","tokenEndpoint":"${ORIGIN}"}`])(
  'refuses %j, which is no login, and quotes nothing',
  async (text) => {
    sink.kept.set('prod/leads/login', text);
    const error = (await find().catch((reason) => reason)) as Error;
    expect(error).toMatchObject({
      message: 'What is in memory prod/leads/login is no login document.',
      actions: ['When nobody needs it, delete it there, then: npm run credentials -- collect --env prod --only leads'],
    });
  },
);

it('goes on to the key alone where a sink gives nothing back of the login', async () => {
  const blind = memorySink({
    read: async ({ kind }) =>
      kind === 'login'
        ? { kind: 'unreadable', reason: 'It gives nothing back.' }
        : { kind: 'found', value: await createKey(2048), revision: null },
  });
  expect(await find({ sinkFor: async () => blind })).toMatchObject({ consumerKey: 'key-of-the-org' });
});
