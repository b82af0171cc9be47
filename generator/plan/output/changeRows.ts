import { grantOfPath } from '../grants/grantOfPath.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';
import { grantRows } from './grantRows.ts';
import type { PlanRow } from './planRow.ts';
import { valueRow } from './valueRow.ts';

/** Whether a change is all one value, so that its title says what a row would say. */
export function isOneValue({ action, type, details }: PlannedChange): boolean {
  return details.length === 1 && action !== 'create' && action !== 'update' && type !== 'SetupEntityAccess';
}

/**
 * The values of a change, one row each; operations on an object or a field share one. Of what is created,
 * labels and the like, which have no name but their own, are counted only.
 */
export function changeRows({ action, details }: PlannedChange): readonly PlanRow[] {
  const told =
    action === 'create' ? details.filter(({ effect, what, path }) => effect !== 'neutral' || what !== path) : details;
  const rest = details.length - told.length;
  return [
    ...grantRows(told.filter(isAccess)),
    ...told.filter((detail) => !isAccess(detail)).map(valueRow),
    ...(rest === 0
      ? []
      : [{ sign: '+' as const, text: describeRest(rest), effects: ['neutral' as const], stillGrantedBy: [] }]),
  ];
}

function isAccess({ path, what }: ChangeDetail): boolean {
  const kind = what.startsWith('muting of ') ? undefined : grantOfPath(path)?.kind;
  return kind === 'object' || kind === 'field';
}

function describeRest(count: number): string {
  return count === 1 ? '1 label or the like' : `${count} labels and the like`;
}
