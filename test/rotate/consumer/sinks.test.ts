import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLoginDocument } from '../../../generator/oauth/parseLoginDocument.ts';
import type { ResolvedSink } from '../../../generator/resolve/resolvedSink.ts';
import { openSink } from '../../../generator/sinks/openSink.ts';
import type { SecretSink } from '../../../generator/sinks/secretSink.ts';
import { awsVariables } from '../../sinks/support/awsVariables.ts';
import { startSecretsManagerServer } from '../../sinks/support/secretsManagerServer.ts';
import { ROOT_TOKEN, startVaultServer } from '../../sinks/support/vaultServer.ts';
import { documentOf, type Pair, type RotationScene, rotationScene } from '../support/rotationScene.ts';
import { sharedScenes } from '../support/sharedScenes.ts';

const DAY = 86_400_000;
const KEEPER = join(process.cwd(), 'test/sinks/support/keeper.mjs');

const scenes = sharedScenes(rotationScene);
let scene: RotationScene;
let former: Pair;
let store: string;
beforeEach(async () => {
  scene = await scenes.take();
  former = scene.oauth.consumer();
  store = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(() => rm(store, { recursive: true }));
afterAll(() => scenes.stop());

function open(sink: ResolvedSink, environment: Readonly<Record<string, string>> = {}): Promise<SecretSink> {
  const { signal } = new AbortController();
  const processEnvironment = { PATH: process.env['PATH'], HOME: store, ...environment };
  return openSink(sink, 'prod', { projectRoot: scene.root, processEnvironment, signal });
}

async function expectRotated(): Promise<void> {
  const now = scene.oauth.consumer();
  expect([await scene.logsIn(former), await scene.logsIn(now), await scene.staged()]).toEqual([false, true, null]);
}

/** A program that keeps secrets, and one that gives them back, when there is one. */
function keeper(reads: boolean): Promise<SecretSink> {
  const words = (action: string) => [process.execPath, KEEPER, store, action, '{environment}/{variable}'];
  return open({ type: 'command', write: words('write'), read: reads ? words('read') : null });
}

const kept = async () => parseLoginDocument(await readFile(join(store, 'prod_SF_LOGIN_ERP'), 'utf8'));

it('rotates into Vault, as a new version', async () => {
  const server = await startVaultServer();
  const place = { mount: 'kv', path: '{environment}/{integration}/{secret}', field: 'value', authMount: null };
  const sink = await open({ type: 'vault', ...place }, { VAULT_ADDR: server.origin, VAULT_TOKEN: ROOT_TOKEN });
  try {
    expect((await scene.rotate({}, { sink })).outcome).toBe('rotated');
    expect((await scene.rotate({}, { sink })).outcome).toBe('rotated');
    expect(await scene.stored(sink)).toEqual(documentOf(scene.oauth, scene.oauth.consumer()));
    expect([...server.state.versions].map(([path, versions]) => [path, versions.length])).toEqual([
      ['prod/erp/login', 2],
    ]);
  } finally {
    await server.stop();
  }
  await expectRotated();
});

it('rotates into AWS Secrets Manager', async () => {
  const server = await startSecretsManagerServer();
  const before = { ...process.env };
  Object.assign(process.env, awsVariables(server.origin));
  const name = '{environment}/{integration}/{secret}';
  try {
    const sink = await open({ type: 'aws-secrets-manager', name, region: 'eu-central-1', kmsKeyId: null });
    expect((await scene.rotate({}, { sink })).outcome).toBe('rotated');
    expect(await scene.stored(sink)).toEqual(documentOf(scene.oauth, scene.oauth.consumer()));
  } finally {
    await server.stop();
    for (const variable of Object.keys(process.env)) if (variable.startsWith('AWS_')) delete process.env[variable];
    Object.assign(process.env, before);
  }
  await expectRotated();
});

it('rotates into a program that gives back what it has', async () => {
  const rotation = await scene.rotate({}, { sink: await keeper(true) });
  expect(rotation).toMatchObject({ outcome: 'rotated' });
  expect(await kept()).toEqual(documentOf(scene.oauth, scene.oauth.consumer()));
  await expectRotated();
});

describe('a program that gives nothing back', () => {
  it('is taken at its word, and told as such', async () => {
    const rotation = await scene.rotate({}, { sink: await keeper(false) });
    expect(rotation).toMatchObject({
      outcome: 'rotated',
      actions: [expect.stringContaining('Whether the sink also has the consumer secret alone cannot be seen.')],
    });
    const noteOf = (wanted: string) => rotation.steps.find(({ step }) => step === wanted)?.note;
    expect(noteOf('store')).toContain('by the sink’s word: The environment names no command that reads it back.');
    expect(noteOf('verify')).toContain('what the sink has could not be read');
    expect(await kept()).toEqual(documentOf(scene.oauth, scene.oauth.consumer()));
    await expectRotated();
  });

  it.each(['kept', 'lost'])('gets the pair again from the org in a later run, its record %s', async (record) => {
    const sink = await keeper(false);
    expect((await scene.rotate({ overlap: 7 * DAY }, { sink })).outcome).toBe('overlapping');
    if (record === 'lost') await rm(join(scene.root, '.rotations'), { recursive: true });
    await rm(join(store, 'prod_SF_LOGIN_ERP'));
    scene.oauth.wait(7 * DAY);
    expect((await scene.rotate({ overlap: 7 * DAY }, { sink })).outcome).toBe('rotated');
    expect(await kept()).toEqual(documentOf(scene.oauth, scene.oauth.consumer()));
    await expectRotated();
  });
});
