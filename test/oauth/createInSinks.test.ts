import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CredentialsRequest, createCredentials } from '../../generator/oauth/createCredentials.ts';
import type { ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../../generator/shared/toolError.ts';
import type { SecretSink } from '../../generator/sinks/secretSink.ts';
import { memorySink } from '../sinks/support/memorySink.ts';
import { resolvedUserOf } from './support/resolvedUserOf.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sinks-'));
});
afterEach(() => rm(root, { recursive: true }));

const user = resolvedUserOf();
const KEY = 'prod/erp-order-sync/private-key';
const CERTIFICATE = 'reference/certificates/erp-order-sync.prod.crt';

function create(
  sink: SecretSink,
  more: Partial<CredentialsRequest> & { users?: readonly ResolvedIntegrationUser[] } = {},
) {
  const { users = [user], ...parts } = more;
  return createCredentials(users, {
    projectRoot: root,
    environment: 'prod',
    sinkFor: async () => sink,
    keySize: 2048,
    force: false,
    now: new Date(),
    validityDays: 365,
    signal: new AbortController().signal,
    onOutcome: () => undefined,
    ...parts,
  });
}

const readCertificate = async () => new X509Certificate(await readFile(join(root, CERTIFICATE)));
const refuse = async () => {
  throw new ToolError('The store is full.', { actions: ['Buy another.'] });
};

it('puts the key into the sink and the certificate into the project, and nothing else anywhere', async () => {
  const sink = memorySink();
  expect(await create(sink, { keySize: 4096 })).toEqual([
    {
      integration: 'erp-order-sync',
      environment: 'prod',
      outcome: 'created',
      certificate: CERTIFICATE,
      sink: 'vault',
      keyPlace: `memory ${KEY}`,
      readBack: true,
      note: '',
    },
  ]);
  const key = createPrivateKey(sink.kept.get(KEY)!);
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(4096);
  const certificate = await readCertificate();
  expect(certificate.checkPrivateKey(key)).toBe(true);
  expect(certificate.subject).toBe('CN=erp-order-sync.prod');
  expect(await readdir(root, { recursive: true })).toEqual(['reference', 'reference/certificates', CERTIFICATE]);
  expect(await create(sink)).toMatchObject([{ outcome: 'kept', readBack: null, note: '' }]);
});

describe('a sink that refuses', () => {
  it('leaves no certificate behind for a key that nobody has', async () => {
    const [outcome] = await create(memorySink({ write: refuse }));
    expect(outcome).toMatchObject({ outcome: 'failed', note: expect.stringContaining('The new key was thrown away') });
    expect(outcome?.note).toContain('Buy another.');
    await expect(readCertificate()).rejects.toThrow('ENOENT');
  });

  it('leaves the pair that is to be replaced as it was', async () => {
    const sink = memorySink();
    await create(sink);
    const [key, certificate] = [sink.kept.get(KEY), (await readCertificate()).fingerprint256];
    expect(await create({ ...sink, write: refuse }, { force: true })).toMatchObject([{ outcome: 'failed' }]);
    expect([sink.kept.get(KEY), (await readCertificate()).fingerprint256]).toEqual([key, certificate]);
    expect(await create(sink)).toMatchObject([{ outcome: 'kept' }]);
  });

  it('does not stop the others', async () => {
    const other = resolvedUserOf({ name: 'other', app: { ...user.app, certificate: 'other.crt' } as never });
    const [full, fine] = [memorySink({ write: refuse }), memorySink()];
    const sinkFor = async (integration: string) => (integration === 'other' ? fine : full);
    const outcomes = await create(full, { users: [user, other], sinkFor });
    expect(outcomes.map(({ integration, outcome }) => [integration, outcome])).toEqual([
      ['erp-order-sync', 'failed'],
      ['other', 'created'],
    ]);
    expect([...fine.kept.keys()]).toEqual(['prod/other/private-key']);
  });

  it('before anything is made stops the run', async () => {
    const sink = memorySink({ prepare: refuse });
    await expect(create(sink)).rejects.toThrow('The store is full.');
    expect(sink.kept.size).toBe(0);
  });
});

it('makes no certificate when the sink gives back something else', async () => {
  const sink = memorySink();
  const write: SecretSink['write'] = async ({ integration }) =>
    void sink.kept.set(`prod/${integration}/private-key`, 'x');
  expect(await create({ ...sink, write })).toMatchObject([
    { outcome: 'failed', note: expect.stringContaining('gives back something else') },
  ]);
  await expect(readCertificate()).rejects.toThrow('ENOENT');
});

it('says that the key is stored when its certificate cannot be written, and goes on from there', async () => {
  const sink = memorySink();
  const write: SecretSink['write'] = async (name, value, before) => {
    await sink.write(name, value, before);
    // Where a folder is, no file can be.
    await mkdir(join(root, CERTIFICATE), { recursive: true });
  };
  expect(await create({ ...sink, write })).toMatchObject([
    { outcome: 'failed', note: expect.stringContaining(`The key is in memory ${KEY}`) },
  ]);
  await rm(join(root, CERTIFICATE), { recursive: true });
  const key = sink.kept.get(KEY);
  expect(await create(sink)).toMatchObject([{ outcome: 'completed' }]);
  expect(sink.kept.get(KEY)).toBe(key);
});

it('takes the word of a sink that gives nothing back, and lets a good certificate stand', async () => {
  const sink = memorySink({ read: async () => ({ kind: 'unreadable', reason: 'It is write-only.' }) });
  const [first] = await create(sink);
  expect(first).toMatchObject({
    outcome: 'created',
    readBack: false,
    note: expect.stringContaining('the sink’s word'),
  });
  const key = sink.kept.get(KEY)!;
  expect((await readCertificate()).checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(await create(sink)).toMatchObject([{ outcome: 'kept', note: '' }]);
  expect(sink.kept.get(KEY)).toBe(key);
});

it.each([
  ['DER', (certificate: X509Certificate) => certificate.raw],
  ['base64', (certificate: X509Certificate) => certificate.raw.toString('base64')],
])('knows a certificate that is there in %s', async (_, form) => {
  const sink = memorySink();
  await create(sink);
  await writeFile(join(root, CERTIFICATE), form(await readCertificate()));
  expect(await create(sink)).toMatchObject([{ outcome: 'kept', note: '' }]);
});

it('names the environment in the subject however long the integration’s name is', async () => {
  const long = resolvedUserOf({ name: 'a'.repeat(64), app: { ...user.app, certificate: CERTIFICATE } as never });
  await create(memorySink(), { users: [long] });
  expect((await readCertificate()).subject).toBe(`CN=${'a'.repeat(59)}.prod`);
});

it('shows nothing of a key in an outcome, whatever a sink says', async () => {
  const write: SecretSink['write'] = async (_, value) => {
    throw new ToolError(`Cannot store:\n${value}`);
  };
  const outcomes = JSON.stringify(await create(memorySink({ write })));
  expect(outcomes).not.toContain('PRIVATE KEY');
  expect(outcomes).not.toMatch(/[A-Za-z0-9+/]{40}/);
});
