import { componentOwner } from '../../deploy/componentOwner.ts';
import { deployComponents } from '../../deploy/deployComponents.ts';
import type { LocalComponent } from '../../deploy/localComponent.ts';
import { locateFailure } from '../../deploy/locateFailure.ts';
import { preauthorizeApps } from '../../deploy/preauthorizeApps.ts';
import { splitDeployment } from '../../deploy/splitDeployment.ts';
import type { ProvisionResult } from '../../provision/provisionResult.ts';
import { provisionUsers } from '../../provision/provisionUsers.ts';
import { ProblemsError } from '../../shared/problemsError.ts';
import { ToolError } from '../../shared/toolError.ts';
import { compareWithOrg } from './compareWithOrg.ts';
import type { Comparison } from './comparison.ts';
import type { DeploymentLog } from './deploymentLog.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';
import { reportPlan } from './reportPlan.ts';
import { stoppedDeployment } from './stoppedDeployment.ts';

/**
 * Compares first and writes only what differs, in the order the platform needs: profiles and permission sets, policies of new profiles, users with
 * their licences and permission sets, then apps, which name both. One deployment when nothing has to wait for a user.
 * Last, the pre-authorisation for apps that are managed elsewhere.
 */
export async function deployEnvironment(request: DeploymentRequest, log: DeploymentLog): Promise<void> {
  const comparison = await compareWithOrg(request);
  log.compared(comparison);
  reportPlan(request.context.reporter, comparison);
  const { before, policies, after } = comparison.plan;
  await deployPart(before, { request, comparison, log });
  if (request.settings.dryRun) return;
  await deployPart(policies, { request, comparison, log });
  const users = await provision({ request, comparison, log });
  const ready = withoutHeldUp(after, users, request);
  await deployPart(ready, { request, comparison, log });
  log.preauthorized(await preauthorizeApps(comparison.org, comparison.preauthorizations));
}

interface Stage {
  readonly request: DeploymentRequest;
  readonly comparison: Comparison;
  readonly log: DeploymentLog;
}

async function deployPart(components: readonly LocalComponent[], stage: Stage): Promise<void> {
  const ownerOf = componentOwner(stage.request.environment.users);
  for (const some of splitDeployment(components, ownerOf)) await deployPackage(some, stage);
}

async function deployPackage(
  components: readonly LocalComponent[],
  { request, comparison, log }: Stage,
): Promise<void> {
  const { context, environment, settings } = request;
  const outcome = await deployComponents(comparison.org, components, {
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

async function provision({ request, comparison, log }: Stage): Promise<ProvisionResult | null> {
  const { org, users, provisioning } = comparison;
  const pending = provisioning.users.some(({ changes, assignments }) => changes.length + assignments.length > 0);
  if (!pending) return null;
  const { progress } = request.context.reporter;
  // Its warnings are those of the comparison, told already.
  const result = await provisionUsers(org, { users, onProgress: progress }).catch((error: unknown) => {
    const done = error instanceof ToolError ? error.details['provisioned'] : undefined;
    if (done !== undefined) log.provisioned(done as ProvisionResult);
    throw error;
  });
  log.provisioned(result);
  return result;
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
