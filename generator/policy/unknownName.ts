import { nearestName } from '../definitions/issues/nearestName.ts';
import type { Found } from './ruleCheck.ts';

/** What is said of a name that no rule has. */
export function unknownName(name: string, names: readonly string[]): Pick<Found, 'message' | 'fix'> {
  const nearest = nearestName(name, names);
  const fix = nearest === null ? 'See docs/rules.md for the names of all rules.' : `Did you mean "${nearest}"?`;
  return { message: `There is no rule "${name}".`, fix };
}
