import { KIND_NOUNS } from './kindNouns.ts';
import type { PlannedUser } from './provisionPlan.ts';
import type { AssignedName, ProvisionResult, Undone } from './provisionResult.ts';
import type { ProvisionStep, StepResult } from './provisionStep.ts';

/** Sorts the results of all steps of a run into what was done and what was not. `users`: as they were planned first. */
export function collectResult(users: readonly PlannedUser[], results: readonly StepResult[]): ProvisionResult {
  const of = (outcome: StepResult['outcome']) => results.filter((result) => result.outcome === outcome);
  const done = of('done').map(({ step }) => step);
  const stepsOf = (action: ProvisionStep['action']) => done.filter((step) => step.action === action);
  return {
    created: stepsOf('create').map(nameOf),
    updated: stepsOf('update').map((step) => ({ ...nameOf(step), changes: step.changes })),
    assigned: stepsOf('assign').map((step) => ({ ...nameOf(step), kind: step.target!.kind, name: step.target!.name })),
    unchanged: users.filter(isComplete).map(nameOf),
    unmanaged: users.flatMap(toUnmanaged),
    skipped: of('skipped').map(toUndone),
    failed: [...of('failed'), ...of('unknown')].map(toUndone),
  };
}

function nameOf({ developerName, username }: { developerName: string; username: string }) {
  return { developerName, username };
}

function isComplete({ changes, assignments }: PlannedUser): boolean {
  return changes.length === 0 && assignments.length === 0;
}

function toUnmanaged(user: PlannedUser): readonly AssignedName[] {
  return user.unmanaged.map((assignment) => ({ ...nameOf(user), ...assignment }));
}

function toUndone({ step, reason, fix, platformText }: StepResult): Undone {
  const { action, target } = step;
  const what = target ? `assign the ${KIND_NOUNS[target.kind]} ${target.name}` : `${action} the user`;
  return { ...nameOf(step), action: what, reason, fix, platformText };
}
