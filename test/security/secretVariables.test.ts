import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redactSecrets } from '../../generator/cli/redactSecrets.ts';
import { runProgram } from '../cli/runProgram.ts';
import { type ExampleProject, makeExampleProject } from '../commands/exampleProject.ts';

const SECRET = 'planted+secret/of$1the&variable';

describe('a definition that names a variable with a secret', () => {
  let project: ExampleProject;
  beforeEach(async () => {
    project = await makeExampleProject();
  });
  afterEach(() => project.remove());

  it.each([
    'SF_ACCESS_TOKEN',
    'SFDX_AUTH_URL',
    'SF_JWT_KEY',
    'SF_CLIENT_SECRET_WEB_LEAD_INTAKE',
    'SF_PRIVATE_KEY_ERP_ORDER_SYNC',
    'GITHUB_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'npm_config__authToken_PASSWORD',
  ])('is refused, and nothing is written: %s', async (variable) => {
    await project.edit(
      'integration-users/web-lead-intake.yaml',
      'label: Web Lead Intake',
      `label: \${env.${variable}}`,
    );
    const { code, stdout, stderr } = await runProgram(['generate', '--env', 'prod', '--project', project.root], {
      environment: { [variable]: SECRET },
    });
    expect(code).toBe(1);
    expect(stderr).toContain(`"\${env.${variable}}" is named like a secret`);
    expect(stdout + stderr).not.toContain('planted');
    expect(await project.output()).toEqual({});
  });

  it('may name any other', async () => {
    await project.edit('integration-users/web-lead-intake.yaml', 'label: Web Lead Intake', 'label: ${env.TOKEN_LABEL}');
    const run = await runProgram(['generate', '--env', 'prod', '--project', project.root], {
      environment: { TOKEN_LABEL: 'Leads' },
    });
    expect(run.code).toBe(0);
    expect(JSON.stringify(await project.output())).toContain('Leads');
  });
});

describe('what is printed', () => {
  const refreshToken = 'refreshTokenOfTheCli';
  const environment = {
    SF_CLIENT_SECRET_A: SECRET,
    SF_PRIVATE_KEY_A: 'line one\nline two "quoted"',
    SFDX_AUTH_URL: `force://PlatformCLI:clientSecretOfTheApp:${refreshToken}@acme.my.salesforce.com`,
    PATH: '/usr/local/bin',
  };

  it.each([
    SECRET,
    encodeURIComponent(SECRET),
    JSON.stringify(environment.SF_PRIVATE_KEY_A).slice(1, -1),
    environment.SF_PRIVATE_KEY_A,
    refreshToken,
    'clientSecretOfTheApp',
    'force://PlatformCLI:other:token@acme.my.salesforce.com',
    '00D000000000001!AQEAabcdefghijklmnop',
    '00D000000000001%21AQEAabcdefghijklmnop',
    'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl',
    '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----',
    '-----BEGIN RSA PRIVATE KEY-----\nMIIE',
  ])('holds no secret, in any form: %j', (secret) => {
    expect(redactSecrets(`before ${secret}`, environment)).toBe('before [hidden]');
  });

  it('holds no header of a call', () => {
    const basic = Buffer.from(`3MVG9.key:${SECRET}`).toString('base64');
    expect(redactSecrets(`authorization: Basic ${basic}, Bearer opaqueTokenOfSomeKind`, environment)).toBe(
      'authorization: Basic [hidden], Bearer [hidden]',
    );
  });

  it('keeps everything else', () => {
    const text = '/usr/local/bin erp-order-sync   jwt-bearer          verified  00DWs0000000001MAA';
    expect(redactSecrets(text, environment)).toBe(text);
  });

  it('holds no secret in warnings and logs of libraries, and no control character', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'talkative-'));
    const library = join(folder, 'library.mjs');
    const said = '00D000000000001!AQEAabcdefghijklmnop \\u001b[2J';
    await writeFile(
      library,
      `setTimeout(() => { process.emitWarning('warned ${said}'); console.log('logged ${said}'); console.error('failed ${said}'); }, 1);`,
    );
    const args = ['lint', '--env', 'prod', '--project', process.cwd()];
    for (const more of [[], ['--json']]) {
      const { stdout, stderr } = await runProgram([...args, ...more], { node: ['--import', library] });
      const all = stdout + stderr;
      for (const word of ['warned', 'logged', 'failed']) expect(all).toContain(`${word} [hidden] \\u{1b}[2J`);
      expect(all).not.toContain('00D000000000001!');
      if (more.length > 0) JSON.parse(stdout);
    }
    await rm(folder, { recursive: true });
  });
});
