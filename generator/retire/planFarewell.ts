import { encodeFullName } from '../schema/encodeFullName.ts';
import type { FoundRetirement, RetiringUser } from './foundRetirement.ts';
import { isGoing } from './isGoing.ts';
import { isRetiredComponent } from './isRetiredComponent.ts';
import { restProfileOf } from './restProfileOf.ts';
import type { RetirementStep, RetirementValue } from './retirementStep.ts';

/**
 * Users are deactivated, as they can never be deleted (Object Reference, User). Whoever has a profile or role that goes is
 * moved to another one: a profile cannot be deleted while any user has it, active or not (Salesforce Help, "Delete
 * Profiles").
 */
export function planFarewell(found: FoundRetirement): readonly RetirementStep[] {
  const going = found.users.flatMap((user) => {
    const integration = isGoing(found, user);
    return integration === null ? [] : [{ user, integration }];
  });
  return [
    ...going.filter(({ user }) => user.active).map(({ user, integration }) => deactivate(user, integration)),
    ...going.flatMap(({ user, integration }) => move(found, user, integration)),
  ];
}

function deactivate({ id, username }: RetiringUser, integration: string): RetirementStep {
  const values = [{ field: 'IsActive', from: 'true', to: 'false' }];
  return { action: 'deactivate', type: 'User', name: username, username, integration, ids: [id], values };
}

function move(found: FoundRetirement, user: RetiringUser, integration: string): readonly RetirementStep[] {
  const values = [...moveProfile(found, user), ...leaveRole(found, user)];
  if (values.length === 0) return [];
  const { id, username } = user;
  return [{ action: 'update', type: 'User', name: username, username, integration, ids: [id], values }];
}

function moveProfile(found: FoundRetirement, user: RetiringUser): readonly RetirementValue[] {
  if (!isRetiredComponent(found, { type: 'Profile', fullName: encodeFullName(user.profile.name) })) return [];
  const rest = restProfileOf(found, user);
  return rest === null ? [] : [{ field: 'Profile', from: user.profile.name, to: rest.name }];
}

function leaveRole(found: FoundRetirement, { role }: RetiringUser): readonly RetirementValue[] {
  if (role === null || !isRetiredComponent(found, { type: 'Role', fullName: role.name })) return [];
  return [{ field: 'UserRole', from: role.name, to: null }];
}
