import type { OrgState } from '../../state/orgState.ts';
import { recordId } from '../../state/recordId.ts';
import { MetadataFault } from '../metadataFault.ts';
import { type RetrievedPackage, type RetrieveRequest, retrievePackage } from '../retrieve/retrievePackage.ts';
import type { Caller } from '../sessionCheck.ts';

export interface RetrieveJob {
  readonly id: string;
  readonly caller: Caller;
  /** Undefined while it is under way; a fault when nothing could be retrieved. */
  readonly result: RetrievedPackage | MetadataFault | undefined;
}

export interface RetrieveQueue {
  add(request: RetrieveRequest, caller: Caller): RetrieveJob;
  /** @throws MetadataFault when there is no such job. */
  get(id: string): RetrieveJob;
}

const DURATION = 20;

/** Retrieves run in the background, like deployments. */
export function retrieveQueue(org: OrgState): RetrieveQueue {
  const jobs = new Map<string, RetrieveJob>();
  return {
    add: (request, caller) => {
      const job: RetrieveJob = { id: recordId('09S', jobs.size + 1), caller, result: undefined };
      jobs.set(job.id.slice(0, 15), job);
      const finish = () => jobs.set(job.id.slice(0, 15), { ...job, result: outcomeOf(request, org) });
      setTimeout(finish, DURATION).unref();
      return job;
    },
    get: (id) => {
      const job = jobs.get(id.slice(0, 15));
      if (job === undefined) throw new MetadataFault('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
      return job;
    },
  };
}

/** A defect of the simulator shows as Salesforce's own "unexpected error". */
function outcomeOf(request: RetrieveRequest, org: OrgState): RetrievedPackage | MetadataFault {
  try {
    return retrievePackage(request, org);
  } catch (error) {
    return error instanceof MetadataFault ? error : new MetadataFault('UNKNOWN_EXCEPTION', String(error));
  }
}
