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
  return stop(org, job, options);
}

/** The org may refuse to stop a job, most often because it has just ended: what became of it is looked at in any case. */
async function stop(org: Org, job: MetadataApiDeploy, options: DeployOptions): Promise<MetadataApiDeployStatus> {
  const doing = `Stopping the deployment ${job.id ?? ''} in the org`;
  options.progress(doing);
  const refusal = await job.cancel().catch((error: unknown) => toOrgError(error, doing));
  const unstoppable = { signal: new AbortController().signal, pace: org.pace };
  const poll = { doing, patience: CANCEL_PATIENCE, onStatus: report(options) };
  const status = await pollJob(unstoppable, poll, async () => job.checkStatus());
  return !status.done && refusal !== undefined ? fail(refusal) : status;
}

function fail(error: unknown): never {
  throw error;
}

function report(options: DeployOptions): (status: MetadataApiDeployStatus) => void {
  return (status) => options.progress(describeProgress(status, options));
}
