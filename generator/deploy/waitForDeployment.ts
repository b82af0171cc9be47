import type { MetadataApiDeploy, MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import type { Org } from '../org/org.ts';
import { OrgError } from '../org/orgError.ts';
import { pollJob } from '../org/pollJob.ts';
import { stoppedError } from '../org/stoppedError.ts';
import { toOrgError } from '../org/toOrgError.ts';
import type { DeployOptions } from './deployOptions.ts';
import { describeProgress } from './describeProgress.ts';
import { isGone } from './isGone.ts';

/** What an org gets to stop a deployment after Ctrl-C, in milliseconds. */
const CANCEL_PATIENCE = 60_000;

/** `isForeign`: this run did not start the job, so it is followed and never stopped. */
export type FollowOptions = DeployOptions & { readonly isForeign?: boolean };

/**
 * Looks at the job until it is done or the patience is over, however often the org does not answer in between: the job
 * goes on. Ctrl-C cancels it in the org and waits for that: a job left behind would go on changing the org after this
 * program said that it stopped.
 */
export async function waitForDeployment(
  org: Org,
  job: MetadataApiDeploy,
  options: FollowOptions,
): Promise<MetadataApiDeployStatus> {
  const doing = `Following the deployment ${job.id ?? ''} to ${options.environment}`;
  const poll = { doing, patience: options.patience, persistent: true, onStatus: report(options) };
  const status = await pollJob(org, poll, () => look(job, options)).catch((error: unknown) => {
    if (!org.signal.aborted) throw explain(error, job);
    return null;
  });
  if (status?.done === true || (status !== null && !org.signal.aborted)) return status;
  if (options.isForeign === true) throw stoppedError(`The deployment ${job.id ?? ''} has ended`);
  return stop(org, job, options);
}

async function look(job: MetadataApiDeploy, { progress }: DeployOptions): Promise<MetadataApiDeployStatus> {
  return job.checkStatus().catch((error: unknown) => {
    progress(`No answer about the deployment ${job.id ?? ''}; looking again`);
    throw error;
  });
}

/** The org may refuse to stop a job, most often because it has just ended: what became of it is looked at in any case. */
async function stop(org: Org, job: MetadataApiDeploy, options: DeployOptions): Promise<MetadataApiDeployStatus> {
  const doing = `Stopping the deployment ${job.id ?? ''} in the org`;
  options.progress(doing);
  const refusal = await job.cancel().catch((error: unknown) => toOrgError(error, doing));
  const unstoppable = { signal: new AbortController().signal, pace: org.pace };
  const poll = { doing, patience: CANCEL_PATIENCE, onStatus: report(options) };
  const status = await pollJob(unstoppable, poll, async () => job.checkStatus());
  if (!status.done && refusal !== undefined) throw refusal;
  return status;
}

/** A job that nobody can follow any more may still go on, so that only a comparison tells what became of it. */
function explain(error: unknown, { id = '' }: MetadataApiDeploy): unknown {
  if (!(error instanceof OrgError)) return error;
  const message = isGone(error)
    ? `The org does not know the deployment ${id} any more, so it is not known what became of it.`
    : `${error.message} The deployment ${id} may still be running in the org.`;
  return new OrgError(message, {
    code: error.code,
    platformText: error.platformText,
    actions: [
      'Run the same command again: it waits for a deployment that is still running, compares, and deploys only what differs.',
    ],
    details: { ...error.details, deploymentId: id },
    cause: error,
  });
}

function report(options: DeployOptions): (status: MetadataApiDeployStatus) => void {
  return (status) => options.progress(describeProgress(status, options));
}
