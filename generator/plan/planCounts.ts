import type { Plan } from './plan.ts';
import type { ChangeEffect, PlannedChange } from './plannedChange.ts';

/** How much a plan changes. */
export interface PlanCounts {
  /** Components, users and assignments, by what is done with them; actions that do not occur are missing. */
  readonly actions: Readonly<Partial<Record<PlannedChange['action'], number>>>;
  /** Single values. */
  readonly effects: Readonly<Record<ChangeEffect, number>>;
}

/** Counts the changes of a plan, or of a part of it. */
export function planCounts({ changes }: Pick<Plan, 'changes'>): PlanCounts {
  const actions: Partial<Record<PlannedChange['action'], number>> = {};
  const effects: Record<ChangeEffect, number> = { widens: 0, narrows: 0, neutral: 0 };
  for (const { action, details } of changes) {
    actions[action] = (actions[action] ?? 0) + 1;
    for (const { effect } of details) effects[effect] += 1;
  }
  return { actions, effects };
}
