import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import { flattenBody } from '../../deploy/flattenBody.ts';
import { isNeutral } from '../../deploy/isNeutral.ts';
import type { PlannedComponent } from '../planInput.ts';

/** Values of a component by path, as `flattenBody` names them; without those that say the same as an absent element. */
export type Values = ReadonlyMap<string, string>;

/** What the file says. */
export function desiredValues({ component }: ComponentDifference<PlannedComponent>): Values {
  return new Map([...flattenBody(component.body)].filter(([path, value]) => !isNeutral(path, value)));
}

/**
 * What the org has, worked out from the file and where they differ, so that it is the same whatever the file says.
 * Settings that orgs add by themselves are not in it, as they are no difference.
 */
export function foundValues(difference: ComponentDifference<PlannedComponent>): Values {
  if (difference.state === 'new') return new Map();
  const found = new Map(desiredValues(difference));
  for (const { path, from } of [...difference.changes, ...difference.beyond]) {
    if (isNeutral(path, from)) found.delete(path);
    else found.set(path, from!);
  }
  return found;
}
