import { describeStep } from './describeStep.ts';
import type { DeploymentFacts } from './summariseDeployment.ts';

/** Steps of retirements that were planned and not tried. */
export function openRetirement({
  planned,
  retirement,
}: Pick<DeploymentFacts, 'planned' | 'retirement'>): readonly string[] {
  const tried = new Set(
    [...(retirement?.done ?? []), ...(retirement?.failed ?? []).map(({ step }) => step)].map(describeStep),
  );
  return (planned.retirement?.plan.steps ?? []).map(describeStep).filter((step) => !tried.has(step));
}
