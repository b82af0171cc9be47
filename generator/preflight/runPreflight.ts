import { compareProblems } from '../definitions/project/compareProblems.ts';
import type { Org } from '../org/org.ts';
import { checkDeployer } from './deployer/checkDeployer.ts';
import { doubtAll } from './doubtAll.ts';
import { checkFeatures } from './features/checkFeatures.ts';
import type { PreflightRequest } from './preflightRequest.ts';
import type { PreflightResult } from './preflightResult.ts';
import { checkNames } from './references/checkNames.ts';
import { describeRefresh } from './refresh/describeRefresh.ts';
import { findClashes } from './satellites/findClashes.ts';

/**
 * Finds what the org would refuse, all at once and before the first write. Reads only, and asks only about what is new
 * or changed: a run that would write nothing asks nothing. Six calls at most for some hundred integrations, and a few
 * more where an app or a profile was made by somebody else.
 * @throws OrgError
 */
export async function runPreflight(org: Org, request: PreflightRequest): Promise<PreflightResult> {
  const [deployer, features, clashes, found] = await Promise.all([
    checkDeployer(org, request),
    checkFeatures(org, request),
    findClashes(org, request),
    checkNames(org, request),
  ]);
  const names = deployer.seesSetup ? found : doubtAll(found, org.username);
  return {
    problems: [...deployer.problems, ...features, ...clashes, ...names.problems].toSorted(compareProblems),
    warnings: [...describeRefresh(org, request), ...deployer.warnings, ...names.warnings],
  };
}
