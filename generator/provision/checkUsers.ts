import type { Org } from '../org/org.ts';
import type { ComingMetadata } from './comingMetadata.ts';
import type { DesiredUser } from './desiredUser.ts';
import { findFormerUsers } from './findFormerUsers.ts';
import { findState } from './findState.ts';
import { planProvisioning } from './planProvisioning.ts';
import type { ProvisionPlan } from './provisionPlan.ts';

/**
 * Plans against the org as it will be once `coming` is deployed: to be called before a deployment begins, so that
 * missing seats, names and deactivated users are known before anything is touched. Reads only. The plan's `problems`
 * are reasons not to start; a plan with ids that are still null is for looking at, not for applying. When every user
 * has an id and nothing is to be assigned, metadata that names these users needs no second deployment.
 * @throws OrgError
 */
export async function checkUsers(
  org: Org,
  users: readonly DesiredUser[],
  coming: ComingMetadata,
): Promise<ProvisionPlan> {
  const plan = planProvisioning(users, await findState(org, users, coming));
  return { ...plan, warnings: [...plan.warnings, ...(await findFormerUsers(org, plan, coming))] };
}
