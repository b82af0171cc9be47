import { componentOwner } from '../deploy/componentOwner.ts';
import { decodeFullName } from '../deploy/decodeFullName.ts';
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
    changes: [...componentChanges(input), ...input.retirement],
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

function componentChanges({ differences, environment }: PlanInput): readonly PlannedChange[] {
  const ownerOf = componentOwner(environment.users);
  return differences
    .filter(({ state }) => state !== 'same')
    .map(({ component, state }) => ({
      action: state === 'new' ? 'create' : 'update',
      type: component.type,
      name: decodeFullName(component.fullName),
      username: null,
      integration: ownerOf(component)?.name ?? null,
      file: component.file,
      details: [],
    }));
}
