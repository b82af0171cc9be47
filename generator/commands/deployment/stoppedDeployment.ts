import type { DeployOutcome } from '../../deploy/deployOutcome.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { DeploymentRequest } from './deploymentRequest.ts';

/** A deployment that came to no end: cancelled by Ctrl-C, or longer than anybody wanted to wait. */
export function stoppedDeployment({ id, status }: DeployOutcome, { settings }: DeploymentRequest): ToolError {
  if (status === 'canceled') {
    return new ToolError(`Stopped: the deployment ${id} was cancelled in the org, which keeps nothing of it.`, {
      actions: ['Run the same command again to go on.'],
      details: { deploymentId: id },
    });
  }
  return new ToolError(
    `The deployment ${id} is still running in the org after ${settings.patience / 60_000} minutes; this program stopped waiting.`,
    {
      actions: [
        `Follow it in Setup, Deployment Status, or with: sf project deploy report --job-id ${id}`,
        'When it is done, run the same command again: it compares first and goes on from there. --wait gives it more time.',
      ],
      details: { deploymentId: id },
    },
  );
}
