import { access, cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './support/runCli.ts';

let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'new-'));
  for (const name of ['integration-users', 'environments', 'policy.yaml', 'sfdx-project.json']) {
    await cp(name, join(project, name), { recursive: true });
  }
});
afterEach(() => rm(project, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runCli(['new', ...args, '--project', project]);
const LEADS = ['lead-sync', '--owner', 'lead-team@acme.example', '--object', 'Lead=read,create'] as const;

describe('npm run new without a terminal', () => {
  it('writes a definition that loads, and shows what it generates', async () => {
    const { exitCode, stdout } = await run(...LEADS, '--field', 'Lead.LeadSource=edit', '--ip', '203.0.113.0/28');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('force-app/prod/permissionsets/Lead_Sync.permissionset-meta.xml');
    expect(stdout).toContain('<field>Lead.LeadSource</field>');
    const text = await readFile(join(project, 'integration-users/lead-sync.yaml'), 'utf8');
    expect(text).toContain('label: Lead Sync\n');
    expect(text).toContain('        edit: [LeadSource]\n');
    expect(await run(...LEADS)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('There is a definition lead-sync already.'),
    });
  });

  it('writes nothing in a dry run, and tells programs what it would', async () => {
    const { exitCode, stdout } = await run(...LEADS, '--dry-run', '--json', '--env', 'uat');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 0,
      result: {
        file: 'integration-users/lead-sync.yaml',
        written: false,
        generated: expect.arrayContaining(['force-app/uat/users/Lead_Sync.user-meta.xml']),
      },
    });
    await expect(access(join(project, 'integration-users/lead-sync.yaml'))).rejects.toThrow();
  });

  it('takes the file back when the definition does not fit the others', async () => {
    // Another spelling of Web_Lead_Intake, the API name that web-lead-intake has.
    const { exitCode, stderr } = await run('web_lead_intake', '--owner', 'lead-team@acme.example');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Web_Lead_Intake');
    expect(await readdir(join(project, 'integration-users'))).not.toContain('web_lead_intake.yaml');
  });

  it.each([
    [['lead-sync'], 'a name and --owner are needed'],
    [['../x', '--owner', 'a@b.example'], 'cannot be the name'],
    [['lead-sync', '--owner', 'nobody'], 'is not an e-mail address'],
    [['lead-sync', '--owner', 'a@b.example', '--object', 'Lead=reed'], 'Did you mean "read"?'],
    [['lead-sync', '--owner', 'a@b.example', '--object', 'Lead=read=x'], '--object takes no "Lead=read=x"'],
    [['lead-sync', '--owner', 'a@b.example', '--field', 'Lead.X'], 'no --object names Lead'],
    [['lead-sync', '--owner', 'a@b.example', '--flow', 'jwt'], 'Did you mean "jwt-bearer"?'],
    [['lead-sync', '--owner', 'a@b.example', '--ip', '10.0.0.1'], 'CIDR'],
  ])('refuses %j and writes nothing', async (args, message) => {
    const { exitCode, stderr } = await run(...args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining(message) });
    expect(await readdir(join(project, 'integration-users'))).toHaveLength(2);
  });
});
