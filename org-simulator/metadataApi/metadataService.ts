import type { OrgState } from '../state/orgState.ts';
import type { DeployQueue } from './jobs/deployQueue.ts';
import type { RetrieveQueue } from './jobs/retrieveQueue.ts';

/** What the handlers of both APIs share. */
export interface MetadataService {
  readonly org: OrgState;
  readonly deploys: DeployQueue;
  readonly retrieves: RetrieveQueue;
}
