import type { WrittenProject } from '../definitions/writtenProject.ts';
import type { DriftIgnore } from './ignores/driftIgnore.ts';
import type { PlanPolicy } from './planPolicy.ts';

/** An integration has some eight components and a user: what reaches more than half a dozen should be looked at. */
const CHANGES = 50;

/** What the policy file says about plans, and the built-in limits where it says nothing. */
export function readPlanPolicy(policy: WrittenProject['policy']): PlanPolicy {
  const changes = /^\d+/.exec(policy?.value.limits?.changes ?? '')?.[0];
  return { limits: { changes: changes === undefined ? CHANGES : Number(changes) }, ignores: readIgnores(policy) };
}

function readIgnores(policy: WrittenProject['policy']): readonly DriftIgnore[] {
  return (policy?.value.drift?.ignore ?? []).map((ignore, index) => ({
    integration: ignore.integration ?? null,
    environment: ignore.environment ?? null,
    change: ignore.change,
    path: ignore.path ?? null,
    reason: ignore.reason,
    until: ignore.until,
    index,
    position: policy!.source.locate(['drift', 'ignore', index]),
  }));
}
