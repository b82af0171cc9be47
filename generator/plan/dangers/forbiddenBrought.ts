import { describeGrant } from '../../access/describeGrant.ts';
import type { GrantQuestion } from '../../access/pathsOf.ts';
import { compareText } from '../../shared/compareText.ts';
import { findBrought } from '../grants/findBrought.ts';
import { nameSome } from '../output/nameSome.ts';
import type { Danger } from '../plan.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlannedChange } from '../plannedChange.ts';

/** These open every object, the forbidden ones with them (help platform.users_profiles_view_all_mod_all). */
const ALL_OBJECTS: ReadonlySet<string> = new Set(['ViewAllData', 'ModifyAllData']);

/** What the policy forbids by name and comes with a set, a group or a profile of the org. */
export function forbiddenBrought(changes: readonly PlannedChange[], input: PlanInput): readonly Danger[] {
  const broughtBy = findBrought(changes, input);
  const isForbidden = forbiddenBy(input.forbidden);
  return changes.flatMap((change) =>
    broughtBy(change).flatMap(({ holder, grants }): readonly Danger[] => {
      const words = grants
        .filter(isForbidden)
        .map(({ kind, name, operation }) => describeGrant({ kind, name, operations: [operation] }));
      if (words.length === 0) return [];
      const message = `${change.integration ?? change.name} gets what the policy forbids, by ${holder.kind} ${holder.name} of the org: ${nameSome(words.toSorted(compareText))}.`;
      return [{ name: 'beyond-policy', message }];
    }),
  );
}

function forbiddenBy({ userPermissions, objects, fields }: PlanInput['forbidden']): (grant: GrantQuestion) => boolean {
  return ({ kind, name }) => {
    const key = name.toLowerCase();
    if (kind === 'object') return objects.has(key);
    if (kind === 'field') return fields.has(key);
    return kind === 'userPermission' && (userPermissions.has(key) || (objects.size > 0 && ALL_OBJECTS.has(name)));
  };
}
