import type { Definition } from '../../definitions/schema/definitionSchema.ts';
import { suffixedLabel } from '../names/suffixedLabel.ts';
import type { ResolvedGrants } from '../resolvedGrants.ts';
import type { ResolvedGroup, ResolvedMuting } from '../resolvedGroup.ts';
import { NO_GRANTS } from './noGrants.ts';
import { resolveObjects } from './resolveObjects.ts';
import { withDefaults } from './withDefaults.ts';

type WrittenGroup = NonNullable<NonNullable<Definition['access']>['group']>;

/** What the names of group and muting set are made from. */
export interface GroupSubject {
  readonly developerName: string;
  readonly label: string;
}

/** The group to generate; null when none is written. */
export function resolveGroup(group: WrittenGroup | undefined, subject: GroupSubject): ResolvedGroup | null {
  if (group === undefined) return null;
  return {
    developerName: `${subject.developerName}_Group`,
    label: group.label ?? suffixedLabel(subject.label, 'Group'),
    permissionSets: group.permissionSets,
    muting: resolveMuting(group.muting, subject),
  };
}

/** A map without an entry takes nothing away, and Salesforce need not have a set for that. */
function resolveMuting(muting: WrittenGroup['muting'], { developerName, label }: GroupSubject): ResolvedMuting | null {
  if (muting === undefined) return null;
  const { objects = {}, ...lists } = muting;
  const grants: ResolvedGrants = { ...withDefaults(NO_GRANTS, lists), objects: resolveObjects(objects) };
  if (Object.values(grants).every((list) => list.length === 0)) return null;
  return { developerName: `${developerName}_Muting`, label: suffixedLabel(label, 'Muting'), ...grants };
}
