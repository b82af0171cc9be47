import type { ElementChange } from '../../deploy/componentDifference.ts';
import { compareText } from '../../shared/compareText.ts';
import { classifyChange } from '../effects/classifyChange.ts';
import type { ChangeDetail } from '../plannedChange.ts';
import type { PlannedValues } from '../values/plannedValues.ts';

/** Changes of the fields of a record (or of elements that are not known in full), classed. `type`: its sObject. */
export function recordDetails(
  type: string,
  isNew: boolean,
  changes: readonly ElementChange[],
): readonly ChangeDetail[] {
  const side = (end: 'from' | 'to') =>
    new Map(changes.flatMap(({ path, [end]: value }) => (value === null ? [] : [[path, value]])));
  const values: PlannedValues = { type, isNew, before: side('from'), after: side('to'), changes };
  return changes
    .map((change) => classifyChange(change, values))
    .toSorted((left, right) => compareText(left.path, right.path));
}
