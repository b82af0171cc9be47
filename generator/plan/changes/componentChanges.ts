import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import { componentOwner } from '../../deploy/componentOwner.ts';
import { decodeFullName } from '../../deploy/decodeFullName.ts';
import { compareText } from '../../shared/compareText.ts';
import { classifyChange } from '../effects/classifyChange.ts';
import type { PlanInput, PlannedComponent } from '../planInput.ts';
import type { ChangeDetail, PlannedChange } from '../plannedChange.ts';
import { plannedValues } from '../values/plannedValues.ts';
import { readableChanges } from '../values/readableChanges.ts';

/** Components that a deployment creates or changes. */
export function componentChanges({
  differences,
  environment,
}: Pick<PlanInput, 'differences' | 'environment'>): readonly PlannedChange[] {
  const ownerOf = componentOwner(environment.users);
  return differences
    .filter(({ state }) => state !== 'same')
    .map((difference) => ({
      action: difference.state === 'new' ? 'create' : 'update',
      type: difference.component.type,
      name: decodeFullName(difference.component.fullName),
      username: null,
      integration: ownerOf(difference.component)?.name ?? null,
      file: difference.component.file,
      details: detailsOf(difference),
    }));
}

function detailsOf(difference: ComponentDifference<PlannedComponent>): readonly ChangeDetail[] {
  const values = plannedValues(difference);
  return readableChanges(values)
    .map((change) => classifyChange(change, values))
    .toSorted((left, right) => compareText(left.path, right.path) || compareText(left.from ?? '', right.from ?? ''));
}
