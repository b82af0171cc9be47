import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReceivedCall, SimulatedOrg } from '../org-simulator/simulatedOrg.ts';
import { startOrg } from '../org-simulator/startOrg.ts';
import { DEPLOYED_ENVIRONMENT, definitionPath, makeDeploymentProject } from './makeDeploymentProject.ts';

/** One run of `deploy` as a process of its own. */
export interface MeasuredDeployment {
  /** What the org received, oldest first. */
  readonly calls: readonly ReceivedCall[];
  readonly milliseconds: number;
}

/** The same project deployed to a new org, once more, and once more after one object permission was taken away. */
export interface MeasuredDeployments {
  readonly integrations: number;
  readonly first: MeasuredDeployment;
  readonly unchanged: MeasuredDeployment;
  readonly changed: MeasuredDeployment;
}

/** What every answer of the org takes, in milliseconds. */
export const LATENCY = 50;

/** Deploys so many integrations to a simulated org that has a seat for each. */
export async function measureDeployments(integrations: number): Promise<MeasuredDeployments> {
  const org = await startOrg({ latency: LATENCY });
  addSeats(org, integrations);
  const root = makeDeploymentProject(integrations, org.url);
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const run = (command: string) => measure(org, { root, home, command });
  try {
    await run('generate');
    const first = await run('deploy');
    const unchanged = await run('deploy');
    takePermission(join(root, definitionPath(0)));
    await run('generate');
    return { integrations, first, unchanged, changed: await run('deploy') };
  } finally {
    await org.stop();
    for (const folder of [root, home]) rmSync(folder, { recursive: true, force: true });
  }
}

/** A new org has five seats for integration users. */
function addSeats({ state }: SimulatedOrg, seats: number): void {
  for (const type of ['UserLicense', 'PermissionSetLicense']) {
    for (const { Id } of state.records.all(type)) state.records.update(type, Id, { TotalLicenses: seats + 5 });
  }
}

function takePermission(file: string): void {
  const [before, after] = ['Lead: [read, create]', 'Lead: [read]'];
  const text = readFileSync(file, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
  writeFileSync(file, text.replace(before, after));
}

interface Run {
  readonly root: string;
  /** A home folder with nothing in it: no authorisation of the machine plays a part. */
  readonly home: string;
  readonly command: string;
}

async function measure(org: SimulatedOrg, run: Run): Promise<MeasuredDeployment> {
  org.clearCalls();
  const begin = performance.now();
  await runProcess(org, run);
  return { calls: [...org.calls], milliseconds: performance.now() - begin };
}

function runProcess({ url, admin }: SimulatedOrg, { root, home, command }: Run): Promise<void> {
  const { PATH } = process.env;
  const args = ['generator/launch.js', command, '--env', DEPLOYED_ENVIRONMENT, '--project', root];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH,
      HOME: home,
      SF_DISABLE_LOG_FILE: 'true',
      SF_ACCESS_TOKEN: admin.accessToken,
      SF_ORG_INSTANCE_URL: url,
    },
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${command} ended with ${status}: ${stderr}`)),
    );
  });
}
