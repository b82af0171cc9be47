import type { Finding } from '../finding.ts';
import { developerName } from '../names/developerName.ts';
import type { DefinitionRule } from './definitionRule.ts';

/** Salesforce help, platform.perm_set_groups_considerations; one place is the generated set's. */
const MOST_SETS = 100 - 1;

const PATH = ['access', 'group', 'permissionSets'] as const;

/** What a generated group may bundle: sets that are not its own, and not assigned past it. */
export const groupMembers: DefinitionRule = ({ name, definition: { access = {} } }) => {
  const sets = access.group?.permissionSets ?? [];
  const own = developerName(name).toLowerCase();
  const single = new Set((access.permissionSets ?? []).map((set) => set.toLowerCase()));
  return [
    ...(sets.length > MOST_SETS ? [tooMany(sets.length)] : []),
    ...sets.flatMap((set, index): Finding[] => {
      if (set.toLowerCase() === own) return [ownSet(set, index)];
      return single.has(set.toLowerCase()) ? [assignedTwice(set, index)] : [];
    }),
  ];
};

function tooMany(count: number): Finding {
  const message = `The group has ${count} permission sets; with the generated one it can have ${MOST_SETS + 1}.`;
  return { severity: 'problem', path: PATH, message, fix: 'Bundle fewer sets.' };
}

function ownSet(set: string, index: number): Finding {
  const message = `"${set}" is the permission set that is generated for this integration, which the group has anyway.`;
  return { severity: 'problem', path: [...PATH, index], message, fix: 'Remove it.' };
}

/** Muting counts within its group only (Salesforce help, platform.perm_set_groups_muting). */
function assignedTwice(set: string, index: number): Finding {
  const message = `"${set}" stands under access.permissionSets too: assigned singly, it grants also what the group mutes.`;
  return { severity: 'problem', path: [...PATH, index], message, fix: 'Remove it from one of the two lists.' };
}
