import { componentOwner } from '../../deploy/componentOwner.ts';
import { deployComponents } from '../../deploy/deployComponents.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import { locateFailure } from '../../deploy/locateFailure.ts';
import { preauthorizeApps } from '../../deploy/preauthorizeApps.ts';
import { splitDeployment } from '../../deploy/splitDeployment.ts';
import type { ProvisionResult } from '../../provision/provisionResult.ts';
import { ProblemsError } from '../../shared/problemsError.ts';
import type { PlannedEnvironment } from '../planning/plannedEnvironment.ts';
import type { DeploymentLog } from './deploymentLog.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';
import { provisionPlanned } from './provisionPlanned.ts';
import { requireUnmoved } from './requireUnmoved.ts';
import { retirePlanned } from './retirePlanned.ts';
import { stoppedDeployment } from './stoppedDeployment.ts';

/**
 * Writes what was planned, in the order the platform needs: profiles and permission sets, policies of new profiles, users
 * with their licences and permission sets, then apps, which name both. One deployment when nothing has to wait for a
 * user. Then the pre-authorisation for apps that are managed elsewhere. Last what has come to its end, so that nothing
 * that stays refers to it any more.
 */
export async function applyPlan(
  request: DeploymentRequest,
  planned: PlannedEnvironment,
  log: DeploymentLog,
): Promise<void> {
  const stage: Stage = { request, planned, log };
  const { org, plan, preauthorizations } = planned.comparison;
  await deployPart(plan.before, stage);
  if (request.settings.dryRun) return;
  await deployPart(plan.policies, stage);
  const users = await provisionPlanned(request, planned, log);
  await deployPart(withoutHeldUp(plan.after, users, request), stage);
  log.preauthorized(await preauthorizeApps(org, preauthorizations));
  await retirePlanned(request, planned, log);
}

interface Stage {
  readonly request: DeploymentRequest;
  readonly planned: PlannedEnvironment;
  readonly log: DeploymentLog;
}

async function deployPart(components: readonly LocalComponent[], stage: Stage): Promise<void> {
  const ownerOf = componentOwner(stage.request.environment.users);
  for (const some of splitDeployment(components, ownerOf)) await deployPackage(some, stage);
}

async function deployPackage(components: readonly LocalComponent[], { request, planned, log }: Stage): Promise<void> {
  const { context, environment, settings } = request;
  await requireUnmoved(context.projectRoot, planned);
  const outcome = await deployComponents(planned.comparison.org, components, {
    environment: environment.name,
    checkOnly: settings.dryRun,
    transport: settings.transport,
    patience: settings.patience,
    progress: context.reporter.progress,
  });
  log.deployed(components, outcome);
  if (outcome.status === 'failed') {
    throw new ProblemsError(
      outcome.failures.map((failure) => locateFailure(failure, { users: environment.users, components })),
    );
  }
  if (outcome.status !== 'succeeded') throw stoppedDeployment(outcome, request);
}

/** An app whose user could not be provisioned would be refused, and take the apps of all others with it. */
function withoutHeldUp(
  components: readonly LocalComponent[],
  users: ProvisionResult | null,
  { environment }: DeploymentRequest,
): readonly LocalComponent[] {
  const ownerOf = componentOwner(environment.users);
  const undone = new Set(
    [...(users?.failed ?? []), ...(users?.skipped ?? [])].map(({ developerName }) => developerName),
  );
  return components.filter((component) => !undone.has(ownerOf(component)?.developerName ?? ''));
}
