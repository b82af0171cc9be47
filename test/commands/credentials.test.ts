import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { type CliRun, runCli } from './support/runCli.ts';
import { type ScratchProject, scratchProject } from './support/scratchProject.ts';

jest.setTimeout(60_000);

let project: ScratchProject;
beforeEach(async () => {
  project = await scratchProject();
});
afterEach(() => project.remove());

const run = (...args: readonly string[]): Promise<CliRun> =>
  runCli(['credentials', ...args, '--project', project.root]);
const read = (file: string) => readFile(join(project.root, file), 'utf8');
const KEY = '.secrets/test/orders.key';
const CERTIFICATE = 'reference/certificates/orders.test.crt';

it('makes what is missing, says where it is, and what comes next', async () => {
  const { exitCode, stdout, stderr } = await run('create', '--env', 'test');
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout.split('\n')).toEqual([
    'leads in test: no key pair',
    '  It uses the client credentials flow: Salesforce makes its consumer key and secret, and there is no certificate.',
    'orders in test: created',
    `  certificate  ${CERTIFICATE}`,
    `  private key  ${KEY}`,
    'Commit the certificates; keep the keys secret. Next: npm run generate, then npm run deploy.',
    '',
  ]);
  const certificate = new X509Certificate(await read(CERTIFICATE));
  expect(certificate.checkPrivateKey(createPrivateKey(await read(KEY)))).toBe(true);
  expect(certificate.subject).toBe('CN=orders.test');
});

it('makes nothing the second time', async () => {
  await run('create', '--env', 'test');
  const before = [await read(KEY), await read(CERTIFICATE)];
  const { exitCode, stdout } = await run('create', '--env', 'test');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('orders in test: nothing to do');
  expect([await read(KEY), await read(CERTIFICATE)]).toEqual(before);
});

it('tells programs the same, and never a key', async () => {
  const { stdout } = await run('create', '--env', 'test', '--only', 'orders', '--json');
  expect(JSON.parse(stdout)).toEqual({
    status: 0,
    result: {
      credentials: [
        {
          integration: 'orders',
          environment: 'test',
          outcome: 'created',
          certificate: CERTIFICATE,
          sink: 'file',
          keyPlace: join(project.root, KEY),
          readBack: true,
          note: '',
        },
      ],
    },
    warnings: [],
  });
  for (const line of (await read(KEY)).split('\n').slice(0, -1)) expect(stdout).not.toContain(line);
});

it('refuses what cannot be undone with exit code 1, and does it when forced', async () => {
  await run('create', '--env', 'test');
  await writeFile(join(project.root, KEY), 'precious, but no key');
  const refused = await run('create', '--env', 'test');
  expect(refused.exitCode).toBe(1);
  expect(refused.stdout).toContain('orders in test: not touched');
  expect(refused.stderr).toContain(
    'What is stored as the key is no RSA private key. --force makes a new pair; lost would be an unreadable key and the certificate',
  );
  expect(refused.stderr + refused.stdout).not.toContain('precious');
  expect(await read(KEY)).toBe('precious, but no key');

  const forced = await run('create', '--env', 'test', '--force');
  expect(forced.exitCode).toBe(0);
  expect(forced.stdout).toContain('Replaced: an unreadable key and the certificate that is valid until');
  expect(await read(KEY)).toContain('PRIVATE KEY');
});

it.each([
  ['365 days', 365],
  ['90 days', 90],
  ['3 months', 84],
  ['800 days', 365],
])('keeps to the policy: at most %s', async (limit, days) => {
  await project.write('policy.yaml', `limits:\n  certificateValidity: ${limit}\n`);
  await run('create', '--env', 'test');
  const { validFromDate, validToDate } = new X509Certificate(await read(CERTIFICATE));
  expect((validToDate.getTime() - validFromDate.getTime()) / 86_400_000).toBe(days);
});

it('refuses a place that is published, as unsafe', async () => {
  const { exitCode, stderr } = await run('create', '--env', 'test', '--key-dir', 'force-app/keys');
  expect(exitCode).toBe(3);
  expect(stderr).toContain('it lies in force-app/, which is committed and deployed');
  expect(await readdir(project.root)).not.toContain('force-app');
});

it.each(['renew', '__proto__'])('has no action %s, and says which there are', async (action) => {
  const { exitCode, stderr } = await run(action, '--env', 'test');
  expect(exitCode).toBe(1);
  expect(stderr).toContain(`credentials has no action "${action}".`);
  expect(stderr).toContain('npm run credentials -- create');
});

it('is what generate names when a certificate is missing', async () => {
  const { exitCode, stderr } = await runCli(['generate', '--env', 'test', '--project', project.root]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('npm run credentials -- create');
});

it('asks for an environment, and reports a broken definition before anything is made', async () => {
  const { stderr: unsaid } = await run('create');
  expect(unsaid).toContain('--env is missing');
  // As npm takes it: with one `--` of its own.
  expect(unsaid).toContain('\n  npm run credentials -- create --env test\n');
  await project.write('integration-users/orders.yaml', 'label: Orders\nowner: nobody\n');
  const { exitCode, stderr } = await run('create', '--env', 'test');
  expect(exitCode).toBe(1);
  expect(stderr).toContain('integration-users/orders.yaml:2:');
  expect(stderr).toContain('No key and no certificate was made.');
  expect(await readdir(project.root)).not.toContain('.secrets');
});
