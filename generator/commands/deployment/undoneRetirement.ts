import type { Undone } from '../../provision/provisionResult.ts';
import { describeStep } from './describeStep.ts';
import type { DeploymentFacts } from './summariseDeployment.ts';

/** Steps of retirements that the org refused. */
export function undoneRetirement({ retirement }: Pick<DeploymentFacts, 'retirement'>): readonly Undone[] {
  return (retirement?.failed ?? []).map(({ step, ...why }) => ({
    developerName: step.integration,
    username: step.username ?? step.name,
    action: describeStep(step),
    ...why,
  }));
}
