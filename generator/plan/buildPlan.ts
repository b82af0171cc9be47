import { componentChanges } from './changes/componentChanges.ts';
import { orderChanges } from './changes/orderChanges.ts';
import { preauthorizationChanges } from './changes/preauthorizationChanges.ts';
import { retirementChanges } from './changes/retirementChanges.ts';
import { userChanges } from './changes/userChanges.ts';
import type { Plan } from './plan.ts';
import type { PlanInput } from './planInput.ts';
import type { PlannedChange } from './plannedChange.ts';

/** Puts together what one run would change in one org, and what stands in its way; pure. */
export function buildPlan(input: PlanInput): Plan {
  const { environment, only, org, differences, provisioning, source, warnings } = input;
  const { id, name, instanceUrl, type, username } = org;
  return {
    environment: environment.name,
    only,
    org: { id, name, instanceUrl, type, username },
    changes: plannedChanges(input),
    unchanged: {
      components: differences.filter(({ state }) => state === 'same').length,
      users: provisioning.users.filter(({ changes, assignments }) => changes.length + assignments.length === 0).length,
    },
    unmanaged: [],
    manualSteps: [],
    dangers: [],
    warnings,
    bindings: { ...source, observed: {} },
  };
}

/** What is made or changed, then what ends. */
function plannedChanges(input: PlanInput): readonly PlannedChange[] {
  const made = [...componentChanges(input), ...userChanges(input), ...preauthorizationChanges(input)];
  return [...orderChanges(made), ...retirementChanges(input)];
}
