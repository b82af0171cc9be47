import { flattenBody } from '../../deploy/flattenBody.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlannedChange } from '../plannedChange.ts';

const MUTING = /^mutingPermissionSets\[(.*)\]$/;

/** What groups no longer give because a muting permission set of theirs mutes more, as endings. */
export function mutedValues(
  changes: readonly PlannedChange[],
  differences: PlanInput['differences'],
): readonly string[] {
  const muting = changes.filter(({ type }) => type === 'MutingPermissionSet');
  if (muting.length === 0) return [];
  const groups = Map.groupBy(
    differences
      .filter(({ component }) => component.type === 'PermissionSetGroup')
      .flatMap(({ component }) => mutedBy(component)),
    ({ set }) => set,
  );
  return muting.flatMap(({ name, details }) =>
    details
      .filter(({ to }) => to === 'true')
      .flatMap(({ path }) =>
        (groups.get(name) ?? []).map(({ group }) => `PermissionSetGroup\n${group}\nmuted ${path}`.toLowerCase()),
      ),
  );
}

function mutedBy({ fullName, body }: PlanInput['differences'][number]['component']) {
  return [...flattenBody(body).keys()].flatMap((path) => {
    const set = MUTING.exec(path)?.[1];
    return set === undefined ? [] : [{ set, group: fullName }];
  });
}
