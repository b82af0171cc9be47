import type { Retirement } from '../../retire/carryOutRetirement.ts';
import { findRetirement } from '../../retire/findRetirement.ts';
import { planRetirement } from '../../retire/planRetirement.ts';
import { readRetirement } from '../../retire/readRetirement.ts';
import type { Comparison } from './comparison.ts';
import type { PlanningRequest } from './planningRequest.ts';
import { withoutMoving } from './withoutMoving.ts';

/** What should go from the org, and how; null when the project says nothing of it, and then the org is not asked. */
export async function findRetirements(
  { context, environment }: PlanningRequest,
  { org, provisioning }: Pick<Comparison, 'org' | 'provisioning'>,
): Promise<Retirement | null> {
  const request = await readRetirement(context.projectRoot, environment.name, context.only);
  if (request === null) return null;
  return { request, plan: planRetirement(withoutMoving(await findRetirement(org, request), provisioning)) };
}
