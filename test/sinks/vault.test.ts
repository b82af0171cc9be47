import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { ResolvedVaultSink } from '../../generator/resolve/resolvedSink.ts';
import { openSink } from '../../generator/sinks/openSink.ts';
import { storeSecret } from '../../generator/sinks/storeSecret.ts';
import { ROOT_TOKEN, startVaultServer, type VaultServer } from './support/vaultServer.ts';

const SETTINGS: ResolvedVaultSink = {
  type: 'vault',
  mount: 'kv',
  path: 'salesforce/{environment}/{integration}/{secret}',
  field: 'value',
  authMount: null,
};
const NAME = { environment: 'prod', integration: 'orders', kind: 'private-key' } as const;
const PATH = 'salesforce/prod/orders/private-key';
const SECRET = 'PLANTED-SECRET-0123456789';
const NOTHING = { kind: 'absent', revision: null } as const;

let server: VaultServer;
let home: string;
beforeEach(async () => {
  server = await startVaultServer();
  home = await mkdtemp(join(tmpdir(), 'home-'));
});
afterEach(async () => {
  await server.stop();
  await rm(home, { recursive: true });
});

function open(
  environment: Readonly<Record<string, string>> = { VAULT_TOKEN: ROOT_TOKEN },
  settings: Partial<ResolvedVaultSink> = {},
) {
  const processEnvironment = { HOME: home, VAULT_ADDR: server.origin, ...environment };
  const { signal } = new AbortController();
  return openSink({ ...SETTINGS, ...settings }, 'prod', { projectRoot: home, processEnvironment, signal });
}

const versions = () => server.state.versions.get(PATH);

it('stores, reads back and compares', async () => {
  const sink = await open();
  await sink.prepare([NAME]);
  expect(await sink.read(NAME)).toEqual(NOTHING);
  expect(await storeSecret(sink, { name: NAME, value: SECRET, before: NOTHING })).toEqual({ kind: 'verified' });
  expect(await sink.read(NAME)).toEqual({ kind: 'found', value: SECRET, revision: '1' });
  expect(sink.describe(NAME)).toBe(`Vault kv/${PATH} (value)`);
  expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
    data: { value: SECRET },
    options: { cas: 0 },
  });
});

it('leaves what stands beside it', async () => {
  server.state.versions.set(PATH, [{ data: { value: 'old', note: 'by hand' } }]);
  const sink = await open();
  await storeSecret(sink, { name: NAME, value: SECRET, before: await sink.read(NAME) });
  expect(versions()?.at(-1)).toEqual({ data: { value: SECRET, note: 'by hand' } });
});

it('refuses by check-and-set when somebody else stored something meanwhile', async () => {
  const sink = await open();
  server.state.versions.set(PATH, [{ data: { value: 'theirs' } }]);
  await expect(storeSecret(sink, { name: NAME, value: SECRET, before: NOTHING })).rejects.toThrow('somebody else');
  expect(versions()).toEqual([{ data: { value: 'theirs' } }]);
});

it('goes on after a version that was deleted', async () => {
  server.state.versions.set(PATH, [{ data: null }]);
  const sink = await open();
  const before = await sink.read(NAME);
  expect(before).toEqual({ kind: 'absent', revision: '1' });
  expect(await storeSecret(sink, { name: NAME, value: SECRET, before })).toEqual({ kind: 'verified' });
});

it('stores without a proof when the login may only write', async () => {
  server.state.writeOnly = true;
  const sink = await open();
  const before = await sink.read(NAME);
  expect(before).toMatchObject({ kind: 'unreadable' });
  expect(await storeSecret(sink, { name: NAME, value: SECRET, before })).toMatchObject({ kind: 'unverified' });
  expect(versions()).toEqual([{ data: { value: SECRET } }]);
});

it('counts a write whose answer was lost', async () => {
  server.state.fault = ({ method }) => (method === 'POST' ? 'broken-off-after' : undefined);
  expect(await storeSecret(await open(), { name: NAME, value: SECRET, before: NOTHING })).toEqual({ kind: 'verified' });
});

describe('logs in', () => {
  it.each<[string, Readonly<Record<string, string>>, Partial<ResolvedVaultSink>]>([
    ['with AppRole', { VAULT_ROLE_ID: 'role-1', VAULT_SECRET_ID: 'secret-of-approle' }, {}],
    [
      'with the JWT of a pipeline',
      { VAULT_JWT: 'a.jwt.of-the-pipeline', VAULT_ROLE: 'deployer' },
      { authMount: 'jwt-ci' },
    ],
  ])('%s, once', async (_, environment, settings) => {
    const sink = await open(environment, settings);
    await sink.prepare([NAME]);
    expect(await sink.read(NAME)).toEqual(NOTHING);
    expect(server.asked.filter(({ path }) => path.endsWith('/login'))).toHaveLength(1);
  });

  it('with the token that its own program left in the home folder', async () => {
    await writeFile(join(home, '.vault-token'), `${ROOT_TOKEN}\n`);
    expect(await (await open({})).read(NAME)).toEqual(NOTHING);
  });

  it('not without any', async () => {
    await expect((await open({})).read(NAME)).rejects.toThrow('no login for Vault');
    expect(server.asked).toEqual([]);
  });
});

interface Failure {
  readonly name: string;
  readonly arrange?: () => void;
  readonly environment?: Readonly<Record<string, string>>;
  readonly text: string;
}

const FAILURES: readonly Failure[] = [
  { name: 'sealed', arrange: () => Object.assign(server.state, { sealed: true }), text: 'sealed' },
  { name: 'a wrong token', environment: { VAULT_TOKEN: 'hvs.PLANTED-TOKEN' }, text: 'does not allow it' },
  {
    name: 'AppRole refused',
    environment: { VAULT_TOKEN: '', VAULT_ROLE_ID: 'role-1', VAULT_SECRET_ID: 'PLANTED-TOKEN' },
    text: 'auth/approle/login',
  },
  {
    name: 'an answer that breaks off',
    arrange: () => Object.assign(server.state, { fault: () => 'broken-off' }),
    text: 'does not answer',
  },
];

it.each(FAILURES)('explains $name, and says nothing of what it sent', async ({ arrange, environment, text }) => {
  arrange?.();
  const sink = await open({ VAULT_TOKEN: ROOT_TOKEN, ...environment });
  const error: unknown = await storeSecret(sink, { name: NAME, value: SECRET, before: NOTHING }).catch(
    (thrown: unknown) => thrown,
  );
  expect((error as Error).message).toContain(text);
  expect(inspect(error, { depth: 9 })).not.toMatch(/PLANTED|hvs\.root/);
  expect(versions()).toBeUndefined();
});

it('sends nothing after a redirect, to whom it may lead', async () => {
  const other = await startVaultServer();
  server.state.fault = ({ path }) => ({ status: 307, body: {}, headers: { location: `${other.origin}${path}` } });
  await expect((await open()).read(NAME)).rejects.toThrow('redirects');
  expect(other.asked).toEqual([]);
  await other.stop();
});

it('tells a mount of version 1, and one that is none', async () => {
  server.state.kvVersion = '1';
  await expect((await open()).prepare([NAME])).rejects.toThrow('no KV engine of version 2');
  await expect((await open(undefined, { mount: 'elsewhere' })).read(NAME)).rejects.toThrow('no KV engine there');
});

it('refuses an address that is not encrypted', async () => {
  const sink = await open({ VAULT_ADDR: 'http://vault.acme.example', VAULT_TOKEN: ROOT_TOKEN });
  await expect(sink.read(NAME)).rejects.toMatchObject({ exitCode: 3 });
});
