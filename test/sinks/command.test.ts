import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { openSink } from '../../generator/sinks/openSink.ts';
import { storeSecret } from '../../generator/sinks/storeSecret.ts';

const KEEPER = join(process.cwd(), 'test/sinks/support/keeper.mjs');
const NAME = { environment: 'prod', integration: 'orders', kind: 'client-secret' } as const;
const SECRET = 'PLANTED+SECRET/0123456789\n';
const NOTHING = { kind: 'absent', revision: null } as const;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keeper-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { signal } = new AbortController();

function open({ fault = '', reads = true, stop = signal, program = process.execPath } = {}) {
  const words = (action: string) => [program, KEEPER, folder, action, '{environment}/{variable}'];
  const processEnvironment = {
    PATH: process.env['PATH'],
    KEEPER_FAULT: fault,
    SF_PRIVATE_KEY_OTHER: 'PLANTED-OTHER',
    GH_TOKEN: 'for the program',
  };
  const sink = { type: 'command', write: words('write'), read: reads ? words('read') : null } as const;
  return openSink(sink, 'prod', { projectRoot: folder, processEnvironment, signal: stop });
}

const seen = async () => JSON.parse(await readFile(join(folder, 'seen'), 'utf8'));

it('gives the secret on standard input alone, and reads it back', async () => {
  const sink = await open();
  expect(sink.describe(NAME)).toContain('write prod/SF_CLIENT_SECRET_ORDERS');
  expect(await storeSecret(sink, { name: NAME, value: SECRET, before: NOTHING })).toEqual({ kind: 'verified' });
  expect(await readFile(join(folder, 'prod_SF_CLIENT_SECRET_ORDERS'), 'utf8')).toBe(SECRET);
  const { argv, env } = await seen();
  expect(JSON.stringify([argv, env])).not.toContain('PLANTED');
  expect(env.GH_TOKEN).toBe('for the program');
});

it('lets a program open its standard input by name, as --file /dev/stdin of az does', async () => {
  const write = ['sh', '-c', 'cat /dev/stdin > kept; readlink /proc/self/fd/0 > place || true'];
  const sink = { type: 'command', write, read: ['cat', 'kept'] } as const;
  const processEnvironment = { PATH: process.env['PATH'] };
  const opened = await openSink(sink, 'prod', { projectRoot: folder, processEnvironment, signal });
  await opened.write(NAME, SECRET, NOTHING);
  expect(await readFile(join(folder, 'kept'), 'utf8')).toBe(SECRET);
  expect(await opened.read(NAME)).toMatchObject({ kind: 'found', value: SECRET });
  // In memory, and without a name that anybody else could open.
  const place = await readFile(join(folder, 'place'), 'utf8');
  if (process.platform === 'linux') expect(place).toMatch(/^\/dev\/shm\/\S+ \(deleted\)$/m);
});

it('takes the word of a program that gives nothing back', async () => {
  const sink = await open({ reads: false });
  expect(await storeSecret(sink, { name: NAME, value: SECRET, before: await sink.read(NAME) })).toEqual({
    kind: 'unverified',
    reason: 'The environment names no command that reads it back.',
  });
});

it('says what a program says when it fails, but for the secret', async () => {
  const error: unknown = await storeSecret(await open({ fault: 'echo' }), {
    name: NAME,
    value: SECRET,
    before: NOTHING,
  }).catch((thrown: unknown) => thrown);
  const text = inspect(error, { depth: 9 });
  expect(text).toMatch(/ended with exit code 7[\s\S]*please log in/);
  expect(text).not.toContain('PLANTED');
  expect(text).not.toContain(Buffer.from(`x${SECRET}`).toString('base64').slice(8, 16));
});

it('does not take something else for the secret', async () => {
  await expect(
    storeSecret(await open({ fault: 'changed' }), { name: NAME, value: SECRET, before: NOTHING }),
  ).rejects.toThrow('gives back something else');
});

it('counts what a program stored before it failed', async () => {
  const sink = await open({ fault: 'after' });
  const reading = await open();
  const half = { ...sink, read: reading.read };
  expect(await storeSecret(half, { name: NAME, value: SECRET, before: NOTHING })).toEqual({ kind: 'verified' });
});

it('knows nothing of a name that the program does not have', async () => {
  expect(await (await open()).read(NAME)).toMatchObject({
    kind: 'unreadable',
    reason: expect.stringContaining('exit code 1'),
  });
});

it('says that a program is not there', async () => {
  await expect((await open({ program: 'no-such-program' })).write(NAME, SECRET, NOTHING)).rejects.toMatchObject({
    message: 'The program no-such-program is not there.',
    actions: [expect.any(String)],
  });
});

it('stops with Ctrl-C', async () => {
  await expect((await open({ stop: AbortSignal.abort() })).write(NAME, SECRET, NOTHING)).rejects.toMatchObject({
    details: { stopped: true },
  });
});
