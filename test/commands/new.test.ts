import { access, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

  it('shows what a preset and parts bring, and writes only what is its own', async () => {
    await mkdir(join(project, 'integration-users/parts'), { recursive: true });
    await writeFile(
      join(project, 'integration-users/parts/shop.yaml'),
      'owner: shop-team@acme.example\naccess: { objects: { Case: [read] } }\n',
    );
    const { exitCode, stdout } = await run('shop-orders', '--preset', 'order-sync', '--extends', 'shop');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('<object>Order</object>');
    expect(stdout).toContain('<field>Order.PoNumber</field>');
    expect(stdout).toContain('<object>Case</object>');
    const text = await readFile(join(project, 'integration-users/shop-orders.yaml'), 'utf8');
    expect(text).toContain('\npreset: order-sync #');
    expect(text).toContain('\nextends: [shop] #');
    expect(text).not.toContain('PoNumber');
  });

  it('takes the file back when neither it nor a part says who owns it', async () => {
    await mkdir(join(project, 'integration-users/parts'), { recursive: true });
    await writeFile(join(project, 'integration-users/parts/shop.yaml'), 'login: { hours: { monday: 05:00-22:00 } }\n');
    const { exitCode, stderr } = await run('shop-orders', '--extends', 'shop');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining('owner') });
    expect(await readdir(join(project, 'integration-users'))).not.toContain('shop-orders.yaml');
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
    [['lead-sync', '--owner', 'a@b.example', '--preset', 'order-snyc'], 'Did you mean "order-sync"?'],
    [['lead-sync', '--extends', 'shop'], 'There is no part "shop". The project has no parts.'],
  ])('refuses %j and writes nothing', async (args, message) => {
    const { exitCode, stderr } = await run(...args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining(message) });
    expect(await readdir(join(project, 'integration-users'))).toHaveLength(2);
  });
});
