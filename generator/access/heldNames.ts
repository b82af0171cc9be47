import { compareText } from '../shared/compareText.ts';
import type { AccessAssignment, AccessGroup, AccessRows, AccessUser } from './accessRows.ts';
import type { EffectiveAccess, HeldGroup } from './effectiveAccess.ts';

type Held = Pick<EffectiveAccess, 'permissionSets' | 'permissionSetGroups' | 'warnings'>;

/** Prepares the question what is assigned to a user, by name, and what of it is uncertain. */
export function heldNames({
  sets,
  groups,
}: AccessRows): (user: AccessUser, assignments: readonly AccessAssignment[]) => Held {
  const setOf = new Map(sets.map((set) => [set.id, set]));
  const heldGroupOf = new Map(groups.map((group) => [group.id, toHeldGroup(group)]));
  function toHeldGroup({ name, status, permissionSetIds }: AccessGroup): HeldGroup {
    return { name, status, permissionSets: sorted(permissionSetIds.flatMap((id) => setOf.get(id)?.name ?? [])) };
  }
  return (user, assignments) => {
    const direct = assignments.filter(({ groupId }) => groupId === null);
    const assigned = direct.flatMap(({ permissionSetId }) => setOf.get(permissionSetId ?? '') ?? []);
    const groupIds = new Set(assignments.flatMap(({ groupId }) => groupId ?? []));
    const held = [...groupIds].flatMap((id) => heldGroupOf.get(id) ?? []);
    const permissionSetGroups = held.toSorted((left, right) => compareText(left.name, right.name));
    return {
      permissionSets: sorted(assigned.filter(({ ownedByProfile }) => !ownedByProfile).map(({ name }) => name)),
      permissionSetGroups,
      warnings: [
        ...(assigned.some(({ ownedByProfile }) => ownedByProfile) ? [] : [unknownProfile(user)]),
        ...permissionSetGroups.filter(({ status }) => status !== 'Updated').map(staleGroup),
      ],
    };
  };
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted(compareText);
}

/** Object Reference, PermissionSetGroup, Status: only `Updated` says that the calculated permissions are those of its sets. */
function staleGroup({ name, status }: HeldGroup): string {
  return `PermissionSetGroup ${name} is ${status}: what it grants is what the org calculated last, not what its sets say.`;
}

function unknownProfile({ username, profile }: AccessUser): string {
  return `The org does not tell what the profile "${profile}" grants ${username}.`;
}
