import type { MetadataApiDeploy, MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import type { Org } from '../org/org.ts';
import { pollJob } from '../org/pollJob.ts';
import { toOrgError } from '../org/toOrgError.ts';
import type { DeployOptions } from './deployOptions.ts';
import { describeProgress } from './describeProgress.ts';

/** What an org gets to stop a deployment after Ctrl-C, in milliseconds. */
const CANCEL_PATIENCE = 60_000;

/**
 * Looks at the job until it is done or the patience is over. Ctrl-C cancels it in the org and waits for that: a job left
 * behind would go on changing the org after this program said that it stopped.
 */
export async function waitForDeployment(
  org: Org,
  job: MetadataApiDeploy,
  options: DeployOptions,
): Promise<MetadataApiDeployStatus> {
  const doing = `Following the deployment ${job.id ?? ''} to ${options.environment}`;
  const poll = { doing, patience: options.patience, onStatus: report(options) };
  const check = async () => job.checkStatus();
  const status = await pollJob(org, poll, check).catch((error: unknown) => (org.signal.aborted ? null : fail(error)));
  if (status?.done === true || !org.signal.aborted) return status ?? check();
  options.progress(`Stopping the deployment ${job.id ?? ''} in the org`);
  await job.cancel().catch((error: unknown) => fail(toOrgError(error, `Stopping the deployment ${job.id ?? ''}`)));
  const unstoppable = { signal: new AbortController().signal, pace: org.pace };
  return pollJob(unstoppable, { ...poll, patience: CANCEL_PATIENCE }, check);
}

function fail(error: unknown): never {
  throw error;
}

function report(options: DeployOptions): (status: MetadataApiDeployStatus) => void {
  return (status) => options.progress(describeProgress(status, options));
}
