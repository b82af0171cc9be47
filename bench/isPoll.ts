import type { ReceivedCall } from '../org-simulator/simulatedOrg.ts';

/** Looking whether a job of the org is done: how often depends on the org alone. */
export function isPoll({ kind }: ReceivedCall): boolean {
  return kind === 'metadata.checkDeployStatus' || kind === 'metadata.checkRetrieveStatus';
}
