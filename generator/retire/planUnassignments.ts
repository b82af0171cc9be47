import { tombstoneKey } from '../files/tombstoneKey.ts';
import { compareText } from '../shared/compareText.ts';
import type { FoundRetirement, HeldAssignment, RetiringUser } from './foundRetirement.ts';
import { isGoing } from './isGoing.ts';
import { keptKeys } from './keptKeys.ts';
import type { RetirementStep } from './retirementStep.ts';

/** The licence last: a permission set that is still assigned may need it. */
const ORDER = ['PermissionSetGroup', 'PermissionSet', 'PermissionSetLicense'];

/**
 * A user who goes loses all that he is assigned, whoever assigned it: what is left would count as his again when he is
 * activated, and sets that are assigned cannot be deleted. A user who stays loses what the list names, and nothing else.
 */
export function planUnassignments(found: FoundRetirement): readonly RetirementStep[] {
  const kept = keptKeys(found.request.kept);
  const named = new Map(
    found.request.tombstones
      .filter(({ username }) => username !== null)
      .map((tombstone) => [tombstoneKey(tombstone), tombstone.integration]),
  );
  const steps = found.users.flatMap((user) => {
    const going = isGoing(found, user);
    return user.assignments.flatMap((assignment) => {
      const keyFor = (username: string) => tombstoneKey({ type: assignment.kind, name: assignment.name, username });
      const stays = kept.has(keyFor(user.renamedTo ?? user.username));
      const keys = [user.username, ...user.formerUsernames].map(keyFor);
      const integration = going ?? (stays ? undefined : keys.map((key) => named.get(key)).find(isNamed));
      return integration === undefined ? [] : [toStep(user, assignment, integration)];
    });
  });
  const memberships = found.users.flatMap((user) => leaveGroups(user, isGoing(found, user)));
  const sorted = ORDER.flatMap((kind) =>
    steps
      .filter((step) => step.kind === kind)
      .map(({ step }) => step)
      .toSorted((left, right) => compareText(`${left.username} ${left.name}`, `${right.username} ${right.name}`)),
  );
  return [...sorted, ...memberships];
}

function isNamed(integration: string | undefined): integration is string {
  return integration !== undefined;
}

function toStep(
  { username }: RetiringUser,
  { id, kind, name }: HeldAssignment,
  integration: string,
): { readonly kind: string; readonly step: RetirementStep } {
  const type = kind === 'PermissionSetLicense' ? 'PermissionSetLicenseAssign' : 'PermissionSetAssignment';
  return { kind, step: { action: 'unassign', type, name, username, integration, ids: [id], values: [] } };
}

/** Work that a queue holds is for people who can still do it. */
function leaveGroups(
  { username, active, access }: RetiringUser,
  integration: string | null,
): readonly RetirementStep[] {
  if (integration === null || !active || access === null) return [];
  return access.memberships.map(({ id, group }) => ({
    action: 'unassign',
    type: 'GroupMember',
    name: group,
    username,
    integration,
    ids: [id],
    values: [],
  }));
}
