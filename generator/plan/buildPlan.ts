import { compareText } from '../shared/compareText.ts';
import { observedHashes } from './bindings/observedHashes.ts';
import { componentChanges } from './changes/componentChanges.ts';
import { orderChanges } from './changes/orderChanges.ts';
import { preauthorizationChanges } from './changes/preauthorizationChanges.ts';
import { retirementChanges } from './changes/retirementChanges.ts';
import { userChanges } from './changes/userChanges.ts';
import { findDangers } from './dangers/findDangers.ts';
import { freezePlan } from './freezePlan.ts';
import { addBrought } from './grants/addBrought.ts';
import { addRemainingPaths } from './grants/addRemainingPaths.ts';
import { findUnmanaged } from './grants/findUnmanaged.ts';
import { findManualSteps } from './manual/findManualSteps.ts';
import type { Plan } from './plan.ts';
import type { PlanInput } from './planInput.ts';
import type { PlannedChange } from './plannedChange.ts';

/**
 * Puts together what one run would change in one org, and what stands in its way; pure. The same for the same input, in
 * whatever order that comes; frozen, and the same again after a way through JSON.
 */
export function buildPlan(input: PlanInput): Plan {
  const changes = addRemainingPaths(addBrought(plannedChanges(input), input), input);
  const { id, name, instanceUrl, type, username } = input.org;
  return freezePlan({
    environment: input.environment.name,
    only: input.only.toSorted(compareText),
    org: { id, name, instanceUrl, type, username },
    changes,
    unchanged: countUnchanged(input),
    unmanaged: findUnmanaged(input, changes),
    manualSteps: findManualSteps(input),
    dangers: findDangers(changes, input),
    warnings: [...new Set([...input.warnings, ...uncertainties(input)])],
    bindings: { ...input.source, observed: observedHashes(input) },
  });
}

function countUnchanged({ differences, provisioning }: PlanInput): Plan['unchanged'] {
  return {
    components: differences.filter(({ state }) => state === 'same').length,
    users: provisioning.users.filter(({ changes, assignments }) => changes.length + assignments.length === 0).length,
  };
}

/** What makes it less than certain, and what stays although its integration has ended. */
function uncertainties({ environment, access, retirement }: PlanInput): readonly string[] {
  const own = new Set(environment.users.map(({ user }) => user.username.toLowerCase()));
  const ofUsers = [...access.values()].filter(({ username }) => own.has(username.toLowerCase()));
  return [
    ...ofUsers.flatMap(({ warnings }) => warnings).toSorted(compareText),
    ...(retirement?.kept ?? []).map(({ reason }) => reason),
  ];
}

/** What is made or changed, then what ends. */
function plannedChanges(input: PlanInput): readonly PlannedChange[] {
  const made = [...componentChanges(input), ...userChanges(input), ...preauthorizationChanges(input)];
  return [...orderChanges(made), ...retirementChanges(input)];
}
