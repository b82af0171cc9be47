import { tombstoneKey } from '../files/tombstoneKey.ts';
import { wantedAssignments } from '../provision/wantedAssignments.ts';
import type { KeptThings } from './retirementRequest.ts';

/** Keys, as of tombstones, of all that must stay: components, users, and what users are assigned. */
export function keptKeys({ components, users }: KeptThings): ReadonlySet<string> {
  return new Set([
    ...components.map(({ type, fullName }) => tombstoneKey({ type, name: fullName, username: null })),
    ...users.flatMap((user) => [
      tombstoneKey({ type: 'User', name: user.username, username: null }),
      ...(user.preauthorizedApps ?? []).map((name) =>
        tombstoneKey({ type: 'SetupEntityAccess', name, username: user.developerName }),
      ),
      ...wantedAssignments(user).map(({ kind, name }) => tombstoneKey({ type: kind, name, username: user.username })),
    ]),
  ]);
}
