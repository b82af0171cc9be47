import type { MetadataApiDeployStatus } from '@salesforce/source-deploy-retrieve';
import type { DeployOutcome } from './deployOutcome.ts';
import { readFailures } from './readFailures.ts';

/** What a status of a deployment says, be it the last one or not. */
export function readOutcome(status: MetadataApiDeployStatus): DeployOutcome {
  const { id } = status;
  if (!status.done) return { id, status: 'unfinished', failures: [] };
  if (String(status.status) === 'Canceled') return { id, status: 'canceled', failures: [] };
  return status.success
    ? { id, status: 'succeeded', failures: [] }
    : { id, status: 'failed', failures: readFailures(status) };
}
