import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CredentialsRequest, createCredentials as createAll } from '../../generator/oauth/createCredentials.ts';
import type { ResolvedIntegrationUser } from '../../generator/resolve/resolvedIntegrationUser.ts';
import { createFileSink } from '../../generator/sinks/file/createFileSink.ts';
import { clientCredentialsApp, resolvedUserOf } from './support/resolvedUserOf.ts';

let root: string;
let request: CredentialsRequest;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'keys-'));
  request = {
    projectRoot: root,
    environment: 'prod',
    ...keysIn('.secrets'),
    keySize: 2048,
    force: false,
    now: new Date(),
    validityDays: 365,
    signal: new AbortController().signal,
    onOutcome: () => undefined,
  };
});
afterEach(() => rm(root, { recursive: true }));

/** All keys in files below a folder. */
function keysIn(folder: string): Pick<CredentialsRequest, 'sinkFor'> {
  const sink = createFileSink({ projectRoot: root, folder, environment: 'prod' });
  return { sinkFor: async () => sink };
}

/** The outcome for one integration alone. */
async function createCredentials(one: ResolvedIntegrationUser, how: CredentialsRequest) {
  const [outcome] = await createAll([one], how);
  return outcome!;
}

const user = resolvedUserOf();
const keyFile = () => join(root, '.secrets/prod/erp-order-sync.key');
const certificateFile = () => join(root, 'reference/certificates/erp-order-sync.prod.crt');

async function readPair() {
  const [key, certificate] = await Promise.all([readFile(keyFile(), 'utf8'), readFile(certificateFile(), 'utf8')]);
  return { key, certificate, matching: new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key)) };
}

const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

it('makes a pair: the key for its owner alone, the certificate for all', async () => {
  expect(await createCredentials(user, request)).toEqual({
    integration: 'erp-order-sync',
    environment: 'prod',
    outcome: 'created',
    certificate: 'reference/certificates/erp-order-sync.prod.crt',
    sink: 'file',
    keyPlace: keyFile(),
    readBack: true,
    note: '',
  });
  expect((await readPair()).matching).toBe(true);
  expect([await mode(keyFile()), await mode(join(root, '.secrets/prod')), await mode(join(root, '.secrets'))]).toEqual([
    '600',
    '700',
    '700',
  ]);
  expect(await mode(certificateFile())).toBe('644');
  expect(await readdir(join(root, '.secrets/prod'))).toEqual(['erp-order-sync.key']);
});

it('finds nothing to do the second time', async () => {
  await createCredentials(user, request);
  const before = await readPair();
  expect((await createCredentials(user, request)).outcome).toBe('kept');
  expect(await readPair()).toEqual(before);
});

it('goes on after a run that was stopped between key and certificate', async () => {
  await createCredentials(user, request);
  const { key } = await readPair();
  await rm(certificateFile());
  expect((await createCredentials(user, request)).outcome).toBe('completed');
  expect(await readPair()).toMatchObject({ key, matching: true });
});

it('leaves a certificate alone whose key is elsewhere', async () => {
  await createCredentials(user, request);
  const { certificate } = await readPair();
  await rm(keyFile());
  expect(await createCredentials(user, request)).toMatchObject({
    outcome: 'kept',
    note: expect.stringContaining('--force'),
  });
  expect(await readFile(certificateFile(), 'utf8')).toBe(certificate);
  await expect(stat(keyFile())).rejects.toThrow();
});

it('refuses to replace what does not fit together, and replaces it when forced', async () => {
  await createCredentials(user, request);
  await createCredentials(
    resolvedUserOf({ name: 'other', app: { ...user.app, certificate: 'other.crt' } as never }),
    request,
  );
  await writeFile(certificateFile(), await readFile(join(root, 'other.crt')));
  const before = await readPair();
  expect(before.matching).toBe(false);
  expect(await createCredentials(user, request)).toMatchObject({
    outcome: 'refused',
    note: expect.stringContaining('lost would be'),
  });
  expect(await readPair()).toEqual(before);

  expect(await createCredentials(user, { ...request, force: true })).toMatchObject({ outcome: 'created' });
  const after = await readPair();
  expect(after.matching).toBe(true);
  expect(after.key).not.toBe(before.key);
  expect(await mode(keyFile())).toBe('600');
});

it('makes one pair when two runs start at once', async () => {
  const outcomes = await Promise.all([createCredentials(user, request), createCredentials(user, request)]);
  expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['created', 'kept']);
  expect((await readPair()).matching).toBe(true);
});

it('makes nothing where no certificate is used, and says why', async () => {
  const without = [
    resolvedUserOf({ app: clientCredentialsApp }),
    resolvedUserOf({ app: { type: 'none' } }),
    resolvedUserOf({ app: { type: 'existing', name: 'Vendor', flow: 'jwt-bearer', certificate: null } }),
  ];
  const notes = await Promise.all(without.map(async (each) => await createCredentials(each, request)));
  expect(notes.map(({ outcome, note }) => [outcome, note.split(/[:,.]/)[0]])).toEqual([
    ['not-needed', 'It uses the client credentials flow'],
    ['not-needed', 'It has no app of its own'],
    ['not-needed', 'Its app is managed elsewhere'],
  ]);
  expect(await readdir(root)).toEqual([]);
});

describe('a place for the key', () => {
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', root, ...args]);
  const unsafe = { exitCode: 3 };

  it('is never inside force-app/, not even by a link', async () => {
    await mkdir(join(root, 'force-app/keys'), { recursive: true });
    await symlink(join(root, 'force-app/keys'), join(root, 'hidden'));
    for (const keyFolder of ['force-app', 'force-app/prod/keys', 'hidden', './x/../force-app']) {
      await expect(createCredentials(user, { ...request, ...keysIn(keyFolder) })).rejects.toMatchObject(unsafe);
    }
    expect(await readdir(join(root, 'force-app'), { recursive: true })).toEqual(['keys']);
  });

  it('is never where git would take it', async () => {
    git('init', '--quiet');
    await expect(createCredentials(user, request)).rejects.toMatchObject(unsafe);
    await writeFile(join(root, '.gitignore'), '*.key\n');
    await expect(createCredentials(user, request)).rejects.toMatchObject(unsafe);
    expect(await readdir(root)).toEqual(['.git', '.gitignore']);

    await writeFile(join(root, '.gitignore'), '.secrets/\n');
    expect((await createCredentials(user, request)).outcome).toBe('created');
    expect(git('status', '--porcelain', '--untracked-files=all').toString()).not.toContain('.key');
  });

  it('may be outside of the repository', async () => {
    git('init', '--quiet');
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    expect((await createCredentials(user, { ...request, ...keysIn(outside) })).keyPlace).toBe(
      join(outside, 'prod/erp-order-sync.key'),
    );
    await rm(outside, { recursive: true });
  });
});

it('stops between two integrations after Ctrl-C, and tells what was made until then', async () => {
  const stop = new AbortController();
  const made: string[] = [];
  const others = ['a', 'b'].map((name) =>
    resolvedUserOf({ name, app: { ...user.app, certificate: `${name}.crt` } as never }),
  );
  const onOutcome = ({ integration }: { integration: string }) => {
    made.push(integration);
    stop.abort();
  };
  await expect(createAll(others, { ...request, signal: stop.signal, onOutcome })).rejects.toMatchObject({
    details: { stopped: true },
  });
  expect(made).toEqual(['a']);
  expect(await readdir(join(root, '.secrets/prod'))).toEqual(['a.key']);
});

it('writes no certificate out of the project by a link', async () => {
  const outside = await mkdtemp(join(tmpdir(), 'outside-'));
  await symlink(outside, join(root, 'reference'));
  await expect(createCredentials(user, request)).rejects.toMatchObject({ exitCode: 3 });
  expect(await readdir(outside)).toEqual([]);
  await expect(stat(keyFile())).rejects.toThrow();
  await rm(outside, { recursive: true });
});
