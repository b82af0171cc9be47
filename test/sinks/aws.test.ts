import { inspect } from 'node:util';
import { jest } from '@jest/globals';
import type { ResolvedAwsSink } from '../../generator/resolve/resolvedSink.ts';
import { openSink } from '../../generator/sinks/openSink.ts';
import { storeSecret } from '../../generator/sinks/storeSecret.ts';
import { awsVariables } from './support/awsVariables.ts';
import { refusal, type SecretsManagerServer, startSecretsManagerServer } from './support/secretsManagerServer.ts';

jest.setTimeout(60_000);

const SETTINGS: ResolvedAwsSink = {
  type: 'aws-secrets-manager',
  name: 'salesforce/{environment}/{integration}/{secret}',
  region: 'eu-central-1',
  kmsKeyId: null,
};
const NAME = { environment: 'prod', integration: 'orders', kind: 'private-key' } as const;
const PLACE = 'salesforce/prod/orders/private-key';
const SECRET = 'PLANTED-SECRET-0123456789';
const NOTHING = { kind: 'absent', revision: null } as const;

let server: SecretsManagerServer;
const before = { ...process.env };
beforeEach(async () => {
  server = await startSecretsManagerServer();
  for (const variable of Object.keys(process.env)) if (variable.startsWith('AWS_')) delete process.env[variable];
  Object.assign(process.env, awsVariables(server.origin));
});
afterEach(async () => {
  await server.stop();
  for (const variable of Object.keys(process.env)) if (variable.startsWith('AWS_')) delete process.env[variable];
  Object.assign(process.env, before);
});

function open(settings: Partial<ResolvedAwsSink> = {}) {
  const { signal } = new AbortController();
  const context = { projectRoot: process.cwd(), processEnvironment: process.env, signal };
  return openSink({ ...SETTINGS, ...settings }, 'prod', context);
}

const operations = () => server.asked.map(({ headers }) => String(headers['x-amz-target']).split('.')[1]);
const stored = () => server.state.secrets.get(PLACE)?.map(({ text, stages }) => [text, ...stages]);

it('creates a secret that is not there, and reads it back', async () => {
  const sink = await open({ kmsKeyId: 'alias/salesforce' });
  expect(await sink.read(NAME)).toEqual(NOTHING);
  expect(await storeSecret(sink, { name: NAME, value: SECRET, before: NOTHING })).toEqual({ kind: 'verified' });
  expect(operations()).toEqual(['GetSecretValue', 'CreateSecret', 'GetSecretValue']);
  expect(server.asked[1]?.body).toMatchObject({ Name: PLACE, SecretString: SECRET, KmsKeyId: 'alias/salesforce' });
  expect(server.asked[1]?.headers['authorization']).toContain('/eu-central-1/secretsmanager/');
});

it('gives one that is there a new version; the former stays as AWSPREVIOUS', async () => {
  server.state.secrets.set(PLACE, [{ id: 'v1', text: 'old', stages: ['AWSCURRENT'] }]);
  const sink = await open();
  await storeSecret(sink, { name: NAME, value: SECRET, before: await sink.read(NAME) });
  expect(stored()).toEqual([
    ['old', 'AWSPREVIOUS'],
    [SECRET, 'AWSCURRENT'],
  ]);
});

it('gives one that was made without a value its first', async () => {
  server.state.secrets.set(PLACE, []);
  const sink = await open();
  const empty = await sink.read(NAME);
  expect(empty.kind).toBe('absent');
  await storeSecret(sink, { name: NAME, value: SECRET, before: empty });
  expect(stored()).toEqual([[SECRET, 'AWSCURRENT']]);
});

it.each([
  ['made', NOTHING],
  ['changed', { kind: 'found', value: 'seen', revision: 'v0' } as const],
])('refuses one that somebody else %s meanwhile', async (_, seen) => {
  server.state.secrets.set(PLACE, [{ id: 'v1', text: 'theirs', stages: ['AWSCURRENT'] }]);
  await expect(storeSecret(await open(), { name: NAME, value: SECRET, before: seen })).rejects.toThrow('somebody else');
  expect(stored()).toEqual([['theirs', 'AWSCURRENT']]);
});

it('stores without a proof when the login may not read', async () => {
  server.state.fault = (operation) =>
    operation === 'GetSecretValue'
      ? refusal('AccessDeniedException', 'not authorized to perform: secretsmanager:GetSecretValue')
      : undefined;
  const sink = await open();
  const unknown = await sink.read(NAME);
  expect(unknown.kind).toBe('unreadable');
  expect(await storeSecret(sink, { name: NAME, value: SECRET, before: unknown })).toMatchObject({ kind: 'unverified' });
  expect(operations()).toEqual(['GetSecretValue', 'PutSecretValue', 'CreateSecret', 'GetSecretValue']);
  expect(stored()).toEqual([[SECRET, 'AWSCURRENT']]);
});

it('bears with throttling that passes', async () => {
  let times = 0;
  server.state.fault = () => {
    times += 1;
    return times === 1 ? refusal('ThrottlingException', 'Rate exceeded') : undefined;
  };
  expect(await (await open()).read(NAME)).toEqual(NOTHING);
  expect(times).toBe(2);
});

it('makes one version of a write whose answer was lost', async () => {
  let broken = false;
  server.state.fault = (operation) => {
    if (operation !== 'CreateSecret' || broken) return undefined;
    broken = true;
    return 'broken-off-after';
  };
  expect(await storeSecret(await open(), { name: NAME, value: SECRET, before: NOTHING })).toEqual({ kind: 'verified' });
  expect(stored()).toEqual([[SECRET, 'AWSCURRENT']]);
});

it.each<[string, () => void, string]>([
  [
    'access denied',
    () =>
      (server.state.fault = (operation) =>
        operation === 'CreateSecret' ? refusal('AccessDeniedException', 'not authorized') : undefined),
    'does not allow it',
  ],
  ['throttling', () => (server.state.fault = () => refusal('ThrottlingException', 'Rate exceeded')), 'no more calls'],
  ['a secret on its way out', () => server.state.deleted.add(PLACE), 'scheduled for deletion'],
  [
    'no login',
    () => {
      delete process.env['AWS_ACCESS_KEY_ID'];
    },
    'no login for AWS',
  ],
  ['no answer', () => (server.state.fault = () => ({ status: 500, body: {} })), 'AWS'],
])('explains %s, and says nothing of what it sent', async (_, arrange, text) => {
  arrange();
  const error: unknown = await storeSecret(await open(), { name: NAME, value: SECRET, before: NOTHING }).catch(
    (thrown: unknown) => thrown,
  );
  expect((error as Error).message).toContain(text);
  expect(inspect(error, { depth: 9 })).not.toContain('PLANTED');
  expect(stored()).toBeUndefined();
});

it('needs a region', async () => {
  await expect((await open({ region: null })).read(NAME)).rejects.toThrow('region is not known');
});

it('refuses an address that is not encrypted', async () => {
  process.env['AWS_ENDPOINT_URL'] = 'http://aws.acme.example';
  await expect(open()).rejects.toMatchObject({ exitCode: 3 });
});
