import { hasChanges } from '../../plan/hasChanges.ts';
import type { CommandContext } from '../command.ts';
import { planEnvironment } from '../planning/planEnvironment.ts';
import type { PlannedEnvironment } from '../planning/plannedEnvironment.ts';
import { reportPlan } from '../planning/reportPlan.ts';
import { applyPlan } from './applyPlan.ts';
import type { DeploymentLog } from './deploymentLog.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';
import { planRest } from './planRest.ts';
import { allowOptions, refuseDangers } from './refuseDangers.ts';
import { refuseMoved } from './refuseMoved.ts';

/**
 * Plans, says what is planned, refuses what nobody reviewed or allowed, and applies just that: the same comparison with
 * the org that was checked. A dry run lets the org validate it and writes nothing.
 */
export async function deployEnvironment(request: DeploymentRequest, log: DeploymentLog): Promise<PlannedEnvironment> {
  const { settings, reviewed, allowed } = request;
  const context: CommandContext = { ...request.context, pace: settings.pace };
  const planned = await planEnvironment({ ...request, context }, reviewed === null ? 'changes' : 'whole');
  log.planned(planned);
  if (hasChanges(planned.plan)) reportPlan(context.reporter, planned.plan);
  else warnOfUnmanaged(context, planned);
  if (reviewed !== null) refuseMoved(reviewed, planned.plan);
  if (settings.dryRun) warnOfDangers(request, planned);
  else refuseDangers(planned.plan, allowed);
  await applyPlan(request, planned, log).catch((error: unknown) => {
    throw reviewed === null || settings.dryRun ? error : planRest(error, reviewed);
  });
  return planned;
}

/** A plan without a change is not printed; what users hold from elsewhere is no news to wait for the next one. */
function warnOfUnmanaged({ reporter }: CommandContext, { comparison }: PlannedEnvironment): void {
  for (const { username, unmanaged } of comparison.provisioning.users) {
    for (const { kind, name } of unmanaged) {
      reporter.warn(
        `${username} also has the ${kind} ${name}, which its definition does not name. It is left alone: take it away in the org, or add it under access.`,
      );
    }
  }
}

/** A dry run is for finding out. */
function warnOfDangers({ context, allowed }: DeploymentRequest, { plan }: PlannedEnvironment): void {
  const open = plan.dangers.filter(({ name }) => !allowed.includes(name));
  if (open.length > 0) context.reporter.warn(`To deploy this for real takes ${allowOptions(open)}.`);
}
