import type { ProvisionPlan } from './provisionPlan.ts';
import type { StepResult } from './provisionStep.ts';

/** How far each user has come, by developer name; changes while a plan is applied. */
export type Standing = Map<string, UserStanding>;

export interface UserStanding {
  /** Null until the user is created. */
  readonly userId: string | null;
  /** Why the user gets nothing more in this run; null while all went well. */
  readonly blocked: string | null;
}

export function startStanding(plan: ProvisionPlan): Standing {
  return new Map(plan.users.map(({ developerName, userId }) => [developerName, { userId, blocked: null }]));
}

/** A user that is not as planned, or lacks its licence, gets no further access: each step builds on those before. */
export function noteResult(standing: Standing, { step, outcome }: StepResult, id: string | null): void {
  const { developerName, action, target } = step;
  const before = standing.get(developerName)!;
  if (outcome === 'done') {
    if (action === 'create') standing.set(developerName, { ...before, userId: id });
    return;
  }
  const what = target ? `the permission set licence ${target.name} was not assigned` : `the user was not ${action}d`;
  if (target === null || target.kind === 'PermissionSetLicense')
    standing.set(developerName, { ...before, blocked: what });
}
