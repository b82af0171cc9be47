import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { readTree } from './support/readTree.ts';
import { runCli } from './support/runCli.ts';

jest.setTimeout(120_000);

const EXAMPLE = ['integration-users', 'environments', 'reference', 'policy.yaml', 'sfdx-project.json', '.forceignore'];

let folder: string;
let project: string;
let temporary: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  project = join(folder, 'project');
  temporary = join(folder, 'tmp');
  await mkdir(temporary);
  for (const name of EXAMPLE) await cp(name, join(project, name), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (...more: readonly string[]) => runCli(['start', '--project', project, ...more], { TMPDIR: temporary });

describe('the story', () => {
  it('goes from definitions to verified logins and a second run that changes nothing, and leaves no trace', async () => {
    const before = await readTree(project);
    const { exitCode, stdout, stderr } = await start();
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const line of [
      /erp-order-sync {3}jwt-bearer {10}verified/,
      /web-lead-intake {2}client-credentials {2}verified/,
      /Lead {2}readable, granted by the definition/,
      /Lead {2}refused, not granted by the definition/,
      /Plan: 16 to create, 5 to assign; widens \d+\./,
      /2 users created, 5 assignments made\./,
      /Nothing to do: the org is as the files say\./,
      /With a real org:/,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(await readTree(project)).toEqual(before);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('tells programs what was run, and can leave the scratch copy without its keys', async () => {
    const { exitCode, stdout } = await start('--json', '--keep', '--env', 'prod');
    const { result } = JSON.parse(stdout);
    expect({ exitCode, codes: result.steps.map((step: { exitCode: number }) => step.exitCode) }).toEqual({
      exitCode: 0,
      codes: [0, 2, 0, 2, 0, 0, 0],
    });
    const kept = Object.keys(await readTree(result.project));
    expect(kept).toContain('force-app/prod/users/Erp_Order_Sync.user-meta.xml');
    expect(kept.filter((path) => path.endsWith('.key'))).toEqual([]);
    // An access token of the simulated org begins with its id and an exclamation mark.
    expect(stdout).not.toMatch(/00D\w{12,15}!|PRIVATE KEY/);
  });

  it('says which command failed and why, and still cleans up', async () => {
    const definition = join(project, 'integration-users/web-lead-intake.yaml');
    await writeFile(definition, (await readFile(definition, 'utf8')).replace('Lead:', 'Unknown__c:'));
    const { exitCode, stderr } = await start();
    expect(exitCode).toBe(1);
    expect(stderr).toContain('"npm run plan -- --env prod" ended with 1');
    expect(stderr).toContain('integration-users/web-lead-intake.yaml:11:17  access.objects.Unknown__c');
    expect(await readdir(temporary)).toEqual([]);
  });

  it.each([
    [['--env', 'all'], 'The story plays in one environment.'],
    [['--env', 'prd'], 'there is no environment "prd"'],
  ])('refuses %j', async (options, message) => {
    const { exitCode, stderr } = await start(...options);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(message);
    expect(await readdir(temporary)).toEqual([]);
  });
});
