import type { PlannedUser, ProvisionPlan } from './provisionPlan.ts';
import type { ProvisionStep } from './provisionStep.ts';

/** Every write of a plan in the order Salesforce needs; the steps of one list may go into one call. */
export interface ProvisionSteps {
  readonly creates: readonly ProvisionStep[];
  readonly updates: readonly ProvisionStep[];
  /** Before the permission sets, which may grant what only these licences allow. */
  readonly licenses: readonly ProvisionStep[];
  readonly sets: readonly ProvisionStep[];
  /** Permission set groups that are still being recalculated. */
  readonly waitingGroups: readonly ProvisionStep[];
}

export function planSteps(plan: ProvisionPlan): ProvisionSteps {
  const users = plan.users.filter(({ changes }) => changes.length > 0);
  const assignments = plan.users.flatMap(toAssignments);
  const isLicense = ({ target }: ProvisionStep) => target?.kind === 'PermissionSetLicense';
  return {
    creates: users.filter(({ userId }) => userId === null).map(toUserStep),
    updates: users.filter(({ userId }) => userId !== null).map(toUserStep),
    licenses: assignments.filter(isLicense),
    sets: assignments.filter((step) => !isLicense(step) && step.target?.ready),
    waitingGroups: assignments.filter((step) => !step.target?.ready),
  };
}

function toUserStep({ developerName, username, userId, changes, record }: PlannedUser): ProvisionStep {
  return { developerName, username, action: userId === null ? 'create' : 'update', target: null, changes, record };
}

function toAssignments({ developerName, username, assignments }: PlannedUser): readonly ProvisionStep[] {
  return assignments.map((target) => ({
    developerName,
    username,
    action: 'assign',
    target,
    changes: [],
    record: {},
  }));
}
