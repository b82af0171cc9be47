import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { ROOT_TOKEN, startVaultServer, type VaultServer } from '../sinks/support/vaultServer.ts';
import { runCli } from './support/runCli.ts';
import { type ScratchProject, scratchProject } from './support/scratchProject.ts';

jest.setTimeout(60_000);

let project: ScratchProject;
let vault: VaultServer;
beforeEach(async () => {
  [project, vault] = await Promise.all([scratchProject(), startVaultServer()]);
});
afterEach(() => Promise.all([project.remove(), vault.stop()]));

const run = (environment: Readonly<Record<string, string>> = {}, ...more: readonly string[]) =>
  runCli(['credentials', 'create', '--env', 'test', '--project', project.root, ...more], environment);

const login = () => ({ VAULT_ADDR: vault.origin, VAULT_TOKEN: ROOT_TOKEN, DEBUG: '*' });
const PATH = 'salesforce/test/orders/private-key';

it('puts the key into the Vault that the environment names, and shows nothing of it', async () => {
  await project.write('environments/test.yaml', 'label: Test\nsinks:\n  all:\n    vault: { mount: kv }\n');
  const { exitCode, stdout, stderr } = await run(login());
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`private key  Vault kv/${PATH} (value)`);
  const key = String(vault.state.versions.get(PATH)?.at(-1)?.data?.['value']);
  expect(key).toContain('BEGIN PRIVATE KEY');
  for (const line of key.split('\n').slice(0, -1)) expect(stdout).not.toContain(line);
  expect(stdout).not.toContain(ROOT_TOKEN);
  expect(await readdir(project.root)).not.toContain('.secrets');
  expect((await run(login())).stdout).toContain('orders in test: nothing to do');
});

it('fails with exit code 1 and no certificate when Vault refuses', async () => {
  await project.write('environments/test.yaml', 'label: Test\nsinks:\n  all:\n    vault: { mount: kv }\n');
  const { exitCode, stdout, stderr } = await run({ ...login(), VAULT_TOKEN: 'hvs.PLANTED' });
  expect(exitCode).toBe(1);
  expect(stdout).toContain('orders in test: failed');
  expect(stderr).toContain('The new key was thrown away.');
  expect(stdout + stderr).not.toContain('PLANTED');
  expect(await readdir(project.root)).not.toContain('reference');
});

it('gives one integration a sink of its own: a program', async () => {
  const keeper = join(process.cwd(), 'test/sinks/support/keeper.mjs');
  const store = join(project.root, 'store');
  await mkdir(store);
  const words = (action: string) =>
    JSON.stringify([process.execPath, keeper, store, action, '{environment}/{variable}']);
  const command = `command: { write: ${words('write')}, read: ${words('read')} }`;
  await project.write(
    'environments/test.yaml',
    `label: Test\nsinks:\n  all: { vault: {} }\n  orders: { ${command} }\n`,
  );
  const { exitCode, stderr } = await run();
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(await readFile(join(store, 'test_SF_PRIVATE_KEY_ORDERS'), 'utf8')).toContain('BEGIN PRIVATE KEY');
});

it.each([
  ['sinks: { all: {} }', 'A sink is one store'],
  ['sinks: { all: { vault: {}, file: {} } }', 'A sink is one store'],
  ['sinks: { all: { vualt: {} } }', 'Did you mean "vault"?'],
  ['sinks: { order: { vault: {} } }', 'Did you mean "orders"?'],
  ['sinks: { all: { vault: { path: "sf/{integration}/{secret}" } } }', 'lacks {environment}'],
  ['sinks: { all: { vault: { path: "sf/{environment}/{integration}" } } }', 'several secrets would share one name'],
  ['sinks: { all: { vault: { path: "../{environment}/{variable}x{y}" } } }', 'names {y}, which stands for nothing'],
  ['sinks: { all: { command: { write: [gh, secret, set, KEY] } } }', 'The arguments name no secret'],
  ['sinks: { all: { command: { read: [pass, show, "{variable}"] } } }', 'write'],
  ['sinks: { all: { file: { folder: keys } } }', 'is not a path from the root'],
])('finds the mistake in %s before anything is made', async (text, message) => {
  await project.write('environments/test.yaml', `label: Test\n${text}\n`);
  const { exitCode, stderr } = await run(login());
  expect(exitCode).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain('environments/test.yaml:2:');
  expect(vault.asked).toEqual([]);
});

it('refuses a folder inside the project that is not .secrets, as unsafe', async () => {
  await project.write(
    'environments/test.yaml',
    `label: Test\nsinks: { all: { file: { folder: ${project.root}/keys } } }\n`,
  );
  const { exitCode, stderr } = await run();
  expect(exitCode).toBe(3);
  expect(stderr).toContain('secrets are kept in .secrets/ alone');
  expect(await readdir(project.root)).not.toContain('keys');
});

it('makes keys of the size that is asked for', async () => {
  expect((await run({}, '--key-size', '1024')).stderr).toContain('--key-size takes 2048, 3072, 4096, not "1024".');
  expect((await run({}, '--key-size', '2048')).exitCode).toBe(0);
});
