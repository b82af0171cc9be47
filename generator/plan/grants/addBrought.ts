import type { EffectiveAccess } from '../../access/effectiveAccess.ts';
import type { PlanInput } from '../planInput.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';
import { findBrought } from './findBrought.ts';
import { grantDetails } from './grantDetails.ts';

/**
 * Says of each assignment and each other profile what comes with it, and of each end of an assignment what goes: a
 * name alone tells nobody. The widest first.
 */
export function addBrought(changes: readonly PlannedChange[], input: PlanInput): readonly PlannedChange[] {
  const broughtBy = findBrought(changes, input);
  const known = new Map([...input.access.values()].map((one) => [one.username.toLowerCase(), one]));
  return changes.map((change) => {
    const holder = known.get((change.username ?? '').toLowerCase());
    const all = [
      ...broughtBy(change).flatMap((brought) => grantDetails(brought.holder, brought.grants, true)),
      ...(holder === undefined ? [] : lostDetails(change, holder)),
    ];
    if (all.length === 0) return change;
    const told = [...new Map(all.map((detail) => [detail.path, detail])).values()];
    return { ...change, details: [...change.details, ...told] };
  });
}

/** What the user has through a set or group that he is to lose; by which other ways he keeps it is told later. */
function lostDetails({ action, type, name }: PlannedChange, access: EffectiveAccess): readonly ChangeDetail[] {
  if (action !== 'unassign' || type !== 'PermissionSetAssignment') return [];
  const isIt = (kind: string, of: string) => kind !== 'Profile' && of.toLowerCase() === name.toLowerCase();
  const lost = access.grants.flatMap((grant) =>
    grant.can
      .filter(({ by }) => by.some((path) => isIt(path.kind, path.name)))
      .map(({ operation }) => ({ kind: grant.kind, name: grant.name, operation })),
  );
  const kind = access.permissionSetGroups.some((group) => isIt('', group.name))
    ? 'PermissionSetGroup'
    : 'PermissionSet';
  return grantDetails({ kind, name }, lost, false);
}
