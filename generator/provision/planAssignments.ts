import type { DesiredUser } from './desiredUser.ts';
import { type FoundIndex, findTarget } from './foundIndex.ts';
import type { FoundUser } from './foundState.ts';
import type { PlannedAssignment, PlannedUser } from './provisionPlan.ts';
import { wantedAssignments } from './wantedAssignments.ts';

/** What `user` still lacks, and what it holds that its file does not name. References that do not exist are left out. */
export function planAssignments(
  user: DesiredUser,
  existing: FoundUser | undefined,
  index: FoundIndex,
): Pick<PlannedUser, 'assignments' | 'unmanaged'> {
  const held = existing ? (index.assignments.get(existing.id) ?? []) : [];
  const heldIds = new Set(held.map(({ targetId }) => targetId));
  const wanted = wantedAssignments(user).flatMap(({ kind, name }): PlannedAssignment[] => {
    const target = findTarget(index, kind, name);
    return target ? [{ kind, name: target.name, id: target.id, ready: isReady(index, kind, name) }] : [];
  });
  const wantedIds = new Set(wanted.map(({ id }) => id));
  return {
    assignments: wanted.filter(({ id }) => id === null || !heldIds.has(id)),
    unmanaged: held
      .filter(({ targetId }) => !wantedIds.has(targetId))
      .map(({ kind, targetName }) => ({ kind, name: targetName })),
  };
}

function isReady(index: FoundIndex, kind: PlannedAssignment['kind'], name: string): boolean {
  return kind !== 'PermissionSetGroup' || index.permissionSetGroups.get(name.toLowerCase())?.status === 'Updated';
}
