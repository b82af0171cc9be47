import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../finding.ts';
import type { DefinitionRule } from './definitionRule.ts';

/**
 * Names given twice, without regard to case as Salesforce compares them: a deployment fails with "… appears more than
 * once".
 */
export const repeatedNames: DefinitionRule = ({ definition: { access = {}, app } }) => {
  const { objects = {}, ...lists } = access;
  const scopes = typeof app === 'object' ? (app.scopes ?? []) : [];
  return [
    ...repeats(scopes, (index) => ['app', 'scopes', index]),
    ...repeats(Object.keys(objects), (index) => ['access', 'objects', Object.keys(objects)[index]!]),
    ...Object.entries(lists).flatMap(([list, names = []]) => repeats(names, (index) => ['access', list, index])),
    ...Object.entries(objects).flatMap(([object, entry]) => objectRepeats(object, entry)),
  ];
};

type WrittenObject =
  | readonly string[]
  | { readonly can: readonly string[]; readonly fields?: WrittenFields | undefined };
type WrittenFields = { readonly read?: readonly string[] | undefined; readonly edit?: readonly string[] | undefined };

function objectRepeats(object: string, entry: WrittenObject): readonly Finding[] {
  if (!('can' in entry)) return repeats(entry, (index) => ['access', 'objects', object, 'can', index]);
  const path = ['access', 'objects', object];
  return [
    ...repeats(entry.can, (index) => [...path, 'can', index]),
    ...repeats(entry.fields?.read ?? [], (index) => [...path, 'fields', 'read', index]),
    ...repeats(entry.fields?.edit ?? [], (index) => [...path, 'fields', 'edit', index]),
  ];
}

function repeats(names: readonly string[], pathOf: (index: number) => KeyPath): readonly Finding[] {
  const seen = new Set<string>();
  return names.flatMap((name, index): Finding[] => {
    const key = name.toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `"${name}" is given twice.`;
    return [{ severity: 'problem', path: pathOf(index), message, fix: 'Remove one of the two.' }];
  });
}
