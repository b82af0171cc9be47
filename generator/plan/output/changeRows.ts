import { grantOfPath } from '../grants/grantOfPath.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';
import { grantRows } from './grantRows.ts';
import type { PlanRow } from './planRow.ts';
import { valueRow } from './valueRow.ts';

/**
 * The values of a change, one row each; operations on an object or a field share one. Of what is created, only what grants
 * or restricts is told: that it gets a label goes without saying.
 */
export function changeRows({ action, details }: PlannedChange): readonly PlanRow[] {
  const told = action === 'create' ? details.filter(({ effect }) => effect !== 'neutral') : details;
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
  return count === 1 ? '1 value that grants nothing' : `${count} values that grant nothing`;
}
