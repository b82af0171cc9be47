import { planLines } from '../../plan/output/planLines.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Reporter } from '../command.ts';

/** Says for people what a plan would change. Its warnings have been told when they were found. */
export function reportPlan(reporter: Reporter, plan: Plan): void {
  for (const { text, tone } of planLines({ ...plan, warnings: [] })) reporter.line(text, tone);
}
