import type { Plan } from '../plan.ts';

/** Version of the form in which plans are saved; another one is refused. */
export const PLAN_FILE_VERSION = 1;

/** A plan as it is saved: JSON with the version of its form. */
export function formatPlanFile(plan: Plan): string {
  return `${JSON.stringify({ formatVersion: PLAN_FILE_VERSION, plan }, null, 2)}\n`;
}
