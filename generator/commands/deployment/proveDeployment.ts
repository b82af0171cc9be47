import type { Org } from '../../org/org.ts';
import type { ResolvedIntegrationUser } from '../../resolve/resolvedIntegrationUser.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { ExitCode } from '../command.ts';
import type { DeploymentLog } from './deploymentLog.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';
import { storeLogins } from './storeLogins.ts';
import { verifyDeployment } from './verifyDeployment.ts';

/** What is left to do once a deployment stands. */
export interface Proof {
  /** The connection that it was made with. */
  readonly org: Org;
  readonly log: DeploymentLog;
}

/**
 * After a deployment, also one that had nothing to do: logins go to the sinks that the environment names, and each
 * integration is verified. Neither takes anything back. Throws ToolError for what ended it, which says so.
 */
export async function proveDeployment(request: DeploymentRequest, { org, log }: Proof): Promise<ExitCode> {
  const { environment } = request;
  const done = log.result();
  const heldUp = new Set([...(done?.failed ?? []), ...(done?.skipped ?? [])].map(({ developerName }) => developerName));
  const isHeldUp = ({ developerName }: ResolvedIntegrationUser) => heldUp.has(developerName);
  const ready = environment.users.filter((user) => !isHeldUp(user));
  const leftOut = environment.users.filter(isHeldUp).map(({ name }) => name);
  try {
    const codes = [
      await storeLogins(request, ready, { org, log }),
      await verifyDeployment(request, { ready, leftOut }, { org, log }),
    ];
    return codes.find((code) => code === 1) ?? codes.find((code) => code !== 0) ?? 0;
  } catch (error) {
    throw standing(error, environment);
  }
}

/** Whoever reads the error has to know that it is none of the deployment. Logins are stored where a sink is named only. */
function standing(error: unknown, { name, sinks }: DeploymentRequest['environment']): unknown {
  if (!(error instanceof ToolError)) return error;
  const { message, actions, exitCode, details } = error;
  const open = [...(sinks.size > 0 ? ['credentials -- collect'] : []), 'verify --']
    .map((command) => `npm run ${command} --env ${name}`)
    .join(', and ');
  const rest = `The deployment stands. What is left: ${open}`;
  const others = actions.filter((action) => action !== 'Run the same command again to go on.');
  return new ToolError(message, { actions: [...others, rest], exitCode, details, cause: error });
}
