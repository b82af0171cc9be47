import type { DesiredUser } from '../provision/desiredUser.ts';
import type { UnjudgedUser } from './findRetiringUsers.ts';
import type { RetiringUser } from './foundRetirement.ts';

/**
 * Tells who only has another name now: he is no user that goes, as the next deployment renames him, by the rule of
 * `findRenamedUsers`. Whoever has his new name already is meant by what the list says of the old one. Pure.
 */
export function markRenamed(
  found: readonly UnjudgedUser[],
  heirs: readonly DesiredUser[],
): readonly Omit<RetiringUser, 'access'>[] {
  const byName = new Map(found.map((user) => [user.username.toLowerCase(), user]));
  const renamed = new Map<string, DesiredUser>();
  const present = new Map<string, DesiredUser>();
  for (const heir of heirs) {
    const user = byName.get(heir.username.toLowerCase());
    const active = formerOf(heir, byName).filter((one) => one.active);
    if (user !== undefined) present.set(user.id, heir);
    else if (active.length === 1) renamed.set(active[0]!.id, heir);
  }
  return found.map((user) => {
    const heir = renamed.get(user.id) ?? present.get(user.id);
    const former = (heir?.formerUsernames ?? []).filter((name) => !byName.has(name.toLowerCase()));
    return { ...user, renamedTo: renamed.get(user.id)?.username ?? null, formerUsernames: former };
  });
}

function formerOf(
  { formerUsernames = [] }: DesiredUser,
  byName: ReadonlyMap<string, UnjudgedUser>,
): readonly UnjudgedUser[] {
  return formerUsernames.flatMap((name) => byName.get(name.toLowerCase()) ?? []);
}
