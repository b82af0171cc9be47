import { readOwnPermissions } from '../../access/readOwnPermissions.ts';
import type { Org } from '../../org/org.ts';
import { OrgError } from '../../org/orgError.ts';
import type { PreflightRequest } from '../preflightRequest.ts';
import type { PreflightResult } from '../preflightResult.ts';
import { findNeeds } from './findNeeds.ts';
import { judgeNeeds } from './judgeNeeds.ts';

/** What is wrong, and whether the user has View Setup; true also when that was not found out. */
export interface DeployerResult extends PreflightResult {
  readonly seesSetup: boolean;
}

/** Whether the deploying user may do what this run does. One call, none for a run that writes nothing. @throws OrgError */
export async function checkDeployer(org: Org, request: PreflightRequest): Promise<DeployerResult> {
  const needs = findNeeds(request);
  if (needs.length === 0) return { problems: [], warnings: [], seesSetup: true };
  const permissions = await readOwnPermissions(org).catch((error: unknown) => unknown(error));
  if (typeof permissions === 'string') return { problems: [], warnings: [permissions], seesSetup: true };
  return { ...judgeNeeds(needs, org.username, permissions), seesSetup: permissions.has('ViewSetup') };
}

/** An org that does not know the object leaves it to the deployment to tell; other failures are failures. */
function unknown(error: unknown): string {
  if (!(error instanceof OrgError) || !['INVALID_TYPE', 'INVALID_FIELD', 'MALFORMED_QUERY'].includes(error.code))
    throw error;
  return `It was not found out what the deploying user may do (Salesforce: ${error.platformText}).`;
}
