import type { MutableOrgState } from '../../state/createOrgState.ts';
import type { OrgState } from '../../state/orgState.ts';
import { recordId } from '../../state/recordId.ts';
import type { DeployOptions } from '../deploy/deployOptions.ts';
import { runDeployment } from '../deploy/runDeployment.ts';
import { MetadataFault } from '../metadataFault.ts';
import type { Caller } from '../sessionCheck.ts';
import type { DeployJob } from './deployJob.ts';
import { deployRequestRow } from './deployRequestRow.ts';

export interface DeployQueue {
  add(zip: Uint8Array, options: DeployOptions, caller: Caller): DeployJob;
  /** @throws MetadataFault when there is no such job. */
  get(id: string): DeployJob;
  /** @throws MetadataFault when there is no such job or it is done. */
  cancel(id: string): DeployJob;
}

/** How long a job waits, and how long it works, in milliseconds. */
export interface DeployTimes {
  readonly pending: number;
  readonly inProgress: number;
}

/** Milliseconds from a job's start to its end. */
const USUAL_TIME = 40;

const DONE = new Set(['Succeeded', 'SucceededPartial', 'Failed', 'Canceled']);

/**
 * Deployments run in the background: Pending, InProgress, then done, whether anybody asks or not. The work itself is done
 * in one go at the end, so that nobody sees half of it.
 */
export function deployQueue(org: MutableOrgState, times: DeployTimes = usualTimes(org)): DeployQueue {
  const jobs = new Map<string, DeployJob>();
  const change = (id: string, changes: Partial<DeployJob>) => {
    const job = { ...jobs.get(id)!, ...changes };
    jobs.set(id, job);
    org.records.update('DeployRequest', job.id, deployRequestRow(job));
    return job;
  };
  const finish = (id: string) => {
    if (jobs.get(id)!.status !== 'InProgress') return;
    change(id, { ...outcomeOf(jobs.get(id)!, org), completedDate: org.now().toISOString() });
  };
  const start = (id: string) => {
    if (jobs.get(id)!.status !== 'Pending') return;
    change(id, { status: 'InProgress', startDate: org.now().toISOString() });
    setTimeout(() => finish(id), times.inProgress).unref();
  };
  const get = (id: string) => {
    const job = jobs.get(id.slice(0, 15));
    if (job === undefined) throw new MetadataFault('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', 404);
    return job;
  };
  return {
    get,
    add: (zip, options, caller) => {
      const job = newJob(recordId('0Af', jobs.size + 1), { zip, options, caller }, org);
      const key = job.id.slice(0, 15);
      jobs.set(key, job);
      org.records.insert('DeployRequest', deployRequestRow(job));
      setTimeout(() => start(key), times.pending).unref();
      return job;
    },
    cancel: (id) => {
      if (DONE.has(get(id).status)) throw new MetadataFault('INVALID_ID_FIELD', 'Deployment already completed');
      return change(id.slice(0, 15), { status: 'Canceled', completedDate: org.now().toISOString() });
    },
  };
}

function usualTimes({ options: { deploymentTime = USUAL_TIME } }: OrgState): DeployTimes {
  return { pending: deploymentTime / 2, inProgress: deploymentTime / 2 };
}

function newJob(id: string, request: Pick<DeployJob, 'zip' | 'options' | 'caller'>, org: OrgState): DeployJob {
  return {
    ...request,
    id,
    status: 'Pending',
    createdDate: org.now().toISOString(),
    startDate: undefined,
    completedDate: undefined,
    messages: [],
    errorMessage: undefined,
    errorStatusCode: undefined,
  };
}

/**
 * A fault in the request as a whole ends in `errorMessage` and `errorStatusCode`, without component messages; so does a
 * defect of the simulator, as Salesforce's own "unexpected error".
 */
function outcomeOf({ zip, options, caller }: DeployJob, org: MutableOrgState): Partial<DeployJob> {
  try {
    return org.actAs(caller.userId, () => runDeployment(zip, options, org));
  } catch (error) {
    const code = error instanceof MetadataFault ? error.code : 'UNKNOWN_EXCEPTION';
    return {
      status: 'Failed',
      errorStatusCode: code,
      errorMessage: error instanceof Error ? error.message : String(error),
    };
  }
}
