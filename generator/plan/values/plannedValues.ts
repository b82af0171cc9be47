import type { ComponentDifference, ElementChange } from '../../deploy/componentDifference.ts';
import type { PlannedComponent } from '../planInput.ts';
import { desiredValues, foundValues, type Values } from './foundValues.ts';

/** One component's values before and after a deployment, and what changes between. */
export interface PlannedValues {
  readonly type: string;
  readonly isNew: boolean;
  readonly before: Values;
  readonly after: Values;
  readonly changes: readonly ElementChange[];
}

/** Of a component that is new, everything in it is a change. */
export function plannedValues(difference: ComponentDifference<PlannedComponent>): PlannedValues {
  const { component, state } = difference;
  const before = foundValues(difference);
  const changes = state === 'new' ? contents(difference) : difference.changes;
  const after = new Map(before);
  for (const { path, to } of changes) {
    if (to === null) after.delete(path);
    else after.set(path, to);
  }
  return { type: component.type, isNew: state === 'new', before, after, changes };
}

function contents(difference: ComponentDifference<PlannedComponent>): readonly ElementChange[] {
  return [...desiredValues(difference)].map(([path, to]) => ({ path, from: null, to }));
}
