import { type GrantHolder, holderKey } from '../../access/grantHolder.ts';
import { readHolderGrants } from '../../access/readHolderGrants.ts';
import { decodeFullName } from '../../deploy/decodeFullName.ts';
import { componentChanges } from '../../plan/changes/componentChanges.ts';
import { userChanges } from '../../plan/changes/userChanges.ts';
import { holdersOf } from '../../plan/grants/findBrought.ts';
import type { PlanInput } from '../../plan/planInput.ts';
import type { ResolvedEnvironment } from '../../resolve/resolvedEnvironment.ts';
import type { Comparison } from './comparison.ts';

/** What is to be assigned and the org alone describes grants. Asks nothing when there is no such thing. Throws OrgError. */
export async function readBrought(
  { org, differences, provisioning }: Comparison,
  environment: ResolvedEnvironment,
): Promise<PlanInput['grantsOf']> {
  const parts = { environment, differences, provisioning };
  const own = new Set(
    differences.map(({ component: { type, fullName } }) => `${type} ${decodeFullName(fullName).toLowerCase()}`),
  );
  const holders = [...componentChanges(parts), ...userChanges(parts)].flatMap(holdersOf);
  const foreign = new Map<string, GrantHolder>(
    holders.map((holder) => [holderKey(holder), holder] as const).filter(([key]) => !own.has(key)),
  );
  return readHolderGrants(org, [...foreign.values()]);
}
