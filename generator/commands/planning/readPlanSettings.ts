import type { CommandContext, CommandOptions } from '../command.ts';
import { readConcurrency } from '../environments/readConcurrency.ts';
import { type PlanDestination, planDestination } from './planDestination.ts';
import { readFormat } from './readFormat.ts';

/** What the command line says about how to show and save plans. */
export interface PlanSettings {
  readonly format: (typeof PLAN_FORMATS)[number];
  readonly destination: PlanDestination;
  /** File for the Markdown text beside what is printed; null for none. */
  readonly markdown: string | null;
  readonly concurrency: number;
}

export const PLAN_FORMATS = ['text', 'markdown', 'json'] as const;

/** Throws ToolError for what cannot be, before any org is asked. */
export function readPlanSettings(context: CommandContext, options: CommandOptions): PlanSettings {
  const { out, markdown } = options;
  return {
    format: readFormat(options, PLAN_FORMATS),
    destination: planDestination(context, typeof out === 'string' ? out : null),
    markdown: typeof markdown === 'string' ? markdown : null,
    concurrency: readConcurrency(options),
  };
}
