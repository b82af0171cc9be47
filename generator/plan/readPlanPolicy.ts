import type { WrittenProject } from '../definitions/writtenProject.ts';
import type { PlanPolicy } from './planPolicy.ts';

/** Twice what one integration of two environments takes to be renamed; see docs/plan.md. */
const CHANGES = 50;

/** What the policy file says about plans, and the built-in limits where it says nothing. */
export function readPlanPolicy(_policy: WrittenProject['policy']): PlanPolicy {
  return { limits: { changes: CHANGES }, ignores: [] };
}
