import type { ComponentDifference } from '../../deploy/componentDifference.ts';
import { componentOwner } from '../../deploy/componentOwner.ts';
import { decodeFullName } from '../../deploy/decodeFullName.ts';
import { classifyChange } from '../effects/classifyChange.ts';
import type { UnmanagedGrant } from '../plan.ts';
import type { PlanInput, PlannedComponent } from '../planInput.ts';
import { limitGrants } from './limitGrants.ts';

/** Not grants: they restrict, and are told as steps to do by hand. */
const LOGIN = /^login(?:IpRanges|Hours)/;

/** What profiles have in the org beyond their files: a deployment lays a file over a profile (help 000395615). */
export function beyondProfiles({ differences, environment }: PlanInput): readonly UnmanagedGrant[] {
  const ownerOf = componentOwner(environment.users);
  return differences.flatMap((difference) => {
    const owner = ownerOf(difference.component);
    const grants = grantsBeyond(difference);
    if (owner === null || grants.length === 0) return [];
    const path = `Profile ${decodeFullName(difference.component.fullName)}`;
    return [{ integration: owner.name, username: owner.user.username, path, ...limitGrants(grants) }];
  });
}

/** Taken away they would narrow, so they grant. */
function grantsBeyond({ component: { type }, beyond }: ComponentDifference<PlannedComponent>): readonly string[] {
  const around = { type, isNew: false, before: new Map(), after: new Map(), changes: beyond };
  return beyond
    .filter(({ path }) => !LOGIN.test(path))
    .map((change) => classifyChange(change, around))
    .filter(({ effect }) => effect === 'narrows')
    .map(({ what }) => what);
}
