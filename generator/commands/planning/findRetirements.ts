import type { Org } from '../../org/org.ts';
import type { Retirement } from '../../retire/carryOutRetirement.ts';
import { findRetirement } from '../../retire/findRetirement.ts';
import { planRetirement } from '../../retire/planRetirement.ts';
import { readRetirement } from '../../retire/readRetirement.ts';
import type { PlanningRequest } from './planningRequest.ts';

/** What should go from the org, and how; null when the project says nothing of it, and then the org is not asked. */
export async function findRetirements({ context, environment }: PlanningRequest, org: Org): Promise<Retirement | null> {
  const request = await readRetirement(context.projectRoot, environment.name, context.only);
  if (request === null) return null;
  return { request, plan: planRetirement(await findRetirement(org, request)) };
}
