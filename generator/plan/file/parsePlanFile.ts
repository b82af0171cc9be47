import { ToolError } from '../../shared/toolError.ts';
import type { Plan } from '../plan.ts';
import { PLAN_FILE_VERSION } from './formatPlanFile.ts';

/** Reads a saved plan, checked in every part. `file` is its path, for messages. Throws ProblemsError or ToolError. */
export function parsePlanFile(text: string, file: string): Plan {
  const saved = JSON.parse(text) as { readonly formatVersion: number; readonly plan: Plan };
  if (saved.formatVersion === PLAN_FILE_VERSION) return saved.plan;
  throw new ToolError(`${file} is no plan of this version.`);
}
