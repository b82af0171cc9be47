import type { Org } from '../org/org.ts';
import { findDeployments } from './findDeployments.ts';

/**
 * Id of the deployment of this user that the org is working on; null for none. Of several the oldest: an org works on one
 * after the other. Throws OrgError.
 */
export async function findRunningDeployment(org: Org): Promise<string | null> {
  return (await findDeployments(org, { doing: 'Looking for a deployment that is running' })).at(-1) ?? null;
}
