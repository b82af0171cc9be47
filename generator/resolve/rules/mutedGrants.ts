import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../finding.ts';
import { GRANT_LISTS } from '../grantLists.ts';
import { resolveObjects } from '../sections/resolveObjects.ts';
import type { DefinitionRule } from './definitionRule.ts';

const MUTING: KeyPath = ['access', 'group', 'muting'];

/**
 * What a definition grants, its own group cannot take away: the generated set is assigned singly as well, for the app to
 * be pre-authorised by, and muting counts within the group only (Salesforce help, platform.perm_set_groups_muting).
 */
export const mutedGrants: DefinitionRule = (context) => [...mutedNames(context), ...mutedObjects(context)];

const mutedNames: DefinitionRule = ({ definition: { access = {}, profile } }) =>
  GRANT_LISTS.flatMap((list) => {
    const ofProfile = list === 'userPermissions' && profile?.use === undefined ? ['ApiEnabled', 'ApiUserOnly'] : [];
    const granted = new Set([...(access[list] ?? []), ...ofProfile].map((name) => name.toLowerCase()));
    return (access.group?.muting?.[list] ?? []).flatMap((name, index): Finding[] => {
      if (!granted.has(name.toLowerCase())) return [];
      const source = ofProfile.includes(name) ? 'the generated profile' : `access.${list} of this definition`;
      return [inVain([...MUTING, list, index], name, source)];
    });
  });

const mutedObjects: DefinitionRule = ({ definition: { access = {} } }) => {
  const granted = new Map(resolveObjects(access.objects ?? {}).map((own) => [own.object.toLowerCase(), own]));
  return resolveObjects(access.group?.muting?.objects ?? {}).flatMap(({ object, can, readFields, editFields }) => {
    const own = granted.get(object.toLowerCase());
    if (own === undefined) return [];
    const path = [...MUTING, 'objects', object];
    const source = `access.objects.${own.object} of this definition`;
    const editable = own.editFields;
    return [
      ...matches(can, own.can).map((index) => inVain([...path, 'can', index], `${can[index]} on ${object}`, source)),
      ...matches(readFields, [...own.readFields, ...editable]).map((index) =>
        inVain([...path, 'fields', 'read', index], `${object}.${readFields[index]}`, source),
      ),
      ...matches(editFields, editable).map((index) =>
        inVain([...path, 'fields', 'edit', index], `${object}.${editFields[index]}`, source),
      ),
    ];
  });
};

/** Positions of the names that are among others, without regard to case. */
function matches(names: readonly string[], others: readonly string[]): readonly number[] {
  const known = new Set(others.map((name) => name.toLowerCase()));
  return [...names.keys()].filter((index) => known.has(names[index]!.toLowerCase()));
}

function inVain(path: KeyPath, what: string, source: string): Finding {
  const message = `${what} cannot be muted: it is granted by ${source}, which no group takes away.`;
  return { severity: 'problem', path, message, fix: 'Remove it here, or remove what grants it.' };
}
