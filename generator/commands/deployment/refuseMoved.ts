import { findMoved } from '../../plan/bindings/findMoved.ts';
import type { Plan } from '../../plan/plan.ts';
import { ToolError } from '../../shared/toolError.ts';
import type { ReviewedPlan } from './deploymentRequest.ts';

/** Refuses (exit code 3) to apply a plan that is no longer the one that was reviewed, naming everything that moved. */
export function refuseMoved({ plan, file }: ReviewedPlan, fresh: Plan): void {
  const moved = findMoved(plan, fresh);
  if (moved.length === 0) return;
  throw new ToolError(
    `${file} is no longer what would be done, so nothing was written to the org of ${fresh.environment}:\n  ${moved.join('\n  ')}`,
    {
      exitCode: 3,
      actions: [`Plan and review again: npm run plan -- --env ${fresh.environment} --out ${file}`],
      details: { environment: fresh.environment, moved },
    },
  );
}
