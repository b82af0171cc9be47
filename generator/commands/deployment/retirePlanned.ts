import { carryOutRetirement } from '../../retire/carryOutRetirement.ts';
import type { PlannedEnvironment } from '../planning/plannedEnvironment.ts';
import type { DeploymentLog } from './deploymentLog.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';

/** Carries out the ends of integrations that a plan holds; nothing when it holds none. */
export async function retirePlanned(
  { context, environment, settings }: DeploymentRequest,
  { comparison, retirement }: PlannedEnvironment,
  log: DeploymentLog,
): Promise<void> {
  if (retirement === null || retirement.plan.steps.length === 0) return;
  const result = await carryOutRetirement(comparison.org, retirement, {
    environment: environment.name,
    transport: settings.transport,
    patience: settings.patience,
    progress: context.reporter.progress,
  });
  log.retired(result);
}
