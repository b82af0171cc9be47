import { LISTED } from './flattenBody.ts';

/** Values that say the same as an absent element. */
const NEUTRAL: ReadonlySet<string> = new Set(['', 'false', 'None']);

/** Lists whose entries mean something by being there; entries of the others only carry switches. */
const MEANT_BY_BEING_THERE =
  /(?:^|\.)(scopes|permissionSetName|permissionSets|mutingPermissionSets|profileName|loginIpRanges|ipRanges|trustedIpRanges|layoutAssignments|attributes|customAttributes)\[/;

/** Whether a value at a path is as good as none. */
export function isNeutral(path: string, value: string | null): boolean {
  if (value === null) return true;
  return value === LISTED ? !MEANT_BY_BEING_THERE.test(path) : NEUTRAL.has(value);
}
