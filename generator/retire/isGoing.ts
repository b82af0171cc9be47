import type { FoundRetirement, RetiringUser } from './foundRetirement.ts';

/** The integration whose end takes this user away; null for a user who only loses something, or who must not go. */
export function isGoing(
  { request, connectedUserId }: FoundRetirement,
  { id, username, renamedTo }: RetiringUser,
): string | null {
  if (renamedTo !== null) return null;
  const name = username.toLowerCase();
  if (id === connectedUserId || request.kept.users.some((user) => user.username.toLowerCase() === name)) return null;
  const tombstone = request.tombstones.find((one) => one.type === 'User' && one.name.toLowerCase() === name);
  return tombstone?.integration ?? null;
}
