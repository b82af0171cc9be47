import type { Plan } from '../plan.ts';
import { planSummary } from './planSummary.ts';

/** What a line is about; those of a command's tones that a plan needs. */
export type PlanTone = 'plain' | 'heading' | 'added' | 'changed' | 'removed' | 'muted' | 'good' | 'bad';

export interface PlanLine {
  readonly text: string;
  readonly tone: PlanTone;
}

/** A plan for people at a terminal or in a log. Texts of the org are as they are: whoever prints neutralises them. */
export function planLines(plan: Plan): readonly PlanLine[] {
  const changes = plan.changes.map(
    ({ action, type, name }): PlanLine => ({
      text: `  ${action} ${type} ${name}`,
      tone: 'plain',
    }),
  );
  return [...changes, { text: planSummary(plan), tone: 'plain' }];
}
