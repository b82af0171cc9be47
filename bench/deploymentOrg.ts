import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReceivedCall, SimulatedOrg } from '../org-simulator/simulatedOrg.ts';
import { startOrg } from '../org-simulator/startOrg.ts';
import { definitionPath, makeDeploymentProject } from './makeDeploymentProject.ts';

/** A new org, and a project that has not been generated yet. */
export interface DeploymentOrg {
  readonly org: SimulatedOrg;
  /** The project's folder. */
  readonly root: string;
  /** A home folder with nothing in it: no authorisation of the machine plays a part. */
  readonly home: string;
}

/** What was done to an org, by one process or by many. */
export interface MeasuredWork {
  /** What the org received, oldest first. */
  readonly calls: readonly ReceivedCall[];
  readonly milliseconds: number;
}

/** What every answer of the org takes, in milliseconds. */
export const LATENCY = 50;

/** Gives `work` an org with a seat for each of so many integrations, and takes everything away when it is done. */
export async function withDeploymentOrg<Result>(
  integrations: number,
  work: (place: DeploymentOrg) => Promise<Result>,
): Promise<Result> {
  const org = await startOrg({ latency: LATENCY });
  addSeats(org, integrations);
  const root = makeDeploymentProject(integrations, org.url);
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  try {
    return await work({ org, root, home });
  } finally {
    await org.stop();
    for (const folder of [root, home]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes one object permission of one integration away from its definition. */
export function takePermission({ root }: DeploymentOrg): void {
  const file = join(root, definitionPath(0));
  const [before, after] = ['Lead: [read, create]', 'Lead: [read]'];
  const text = readFileSync(file, 'utf8');
  if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
  writeFileSync(file, text.replace(before, after));
}

/** Counts and times what `work` does to the org. */
export async function measureWork({ org }: DeploymentOrg, work: () => Promise<void>): Promise<MeasuredWork> {
  org.clearCalls();
  const begin = performance.now();
  await work();
  return { calls: [...org.calls], milliseconds: performance.now() - begin };
}

/** A new org has five seats for integration users. */
function addSeats({ state }: SimulatedOrg, seats: number): void {
  for (const type of ['UserLicense', 'PermissionSetLicense']) {
    for (const { Id } of state.records.all(type)) state.records.update(type, Id, { TotalLicenses: seats + 5 });
  }
}
