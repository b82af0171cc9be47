import type { ProvisionResult } from '../../provision/provisionResult.ts';
import { provisionUsers } from '../../provision/provisionUsers.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { PlannedEnvironment } from '../planning/plannedEnvironment.ts';
import type { DeploymentLog } from './deploymentLog.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';

/** Writes the users' part of a plan and nothing that came to differ since; null when it has none. */
export async function provisionPlanned(
  { context }: DeploymentRequest,
  { comparison: { org, users, provisioning } }: PlannedEnvironment,
  log: DeploymentLog,
): Promise<ProvisionResult | null> {
  const pending = provisioning.users.some(({ changes, assignments }) => changes.length + assignments.length > 0);
  if (!pending) return null;
  const { progress: onProgress, warn: onWarning } = context.reporter;
  const request = { users, planned: provisioning, onProgress, onWarning };
  const result = await provisionUsers(org, request).catch((error: unknown) => {
    const done = error instanceof ToolError ? error.details['provisioned'] : undefined;
    if (done !== undefined) log.provisioned(done as ProvisionResult);
    throw error;
  });
  log.provisioned(result);
  return result;
}
