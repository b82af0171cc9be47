import type { KeyPath } from '../../shared/keyPath.ts';
import type { Finding } from '../finding.ts';
import type { DefinitionRule } from './definitionRule.ts';

/**
 * Names given twice, without regard to case as Salesforce compares them: a deployment fails with "… appears more than
 * once".
 */
export const repeatedNames: DefinitionRule = ({ definition: { access = {}, app } }) => {
  const scopes = typeof app === 'object' ? (app.scopes ?? []) : [];
  return [...repeatsIn(scopes, ['app', 'scopes']), ...repeatsIn(access, ['access'])];
};

/** All lists of names at any depth, and objects, which are the keys of their map. */
function repeatsIn(value: unknown, path: KeyPath): readonly Finding[] {
  if (Array.isArray(value)) return repeats(value, (_, index) => [...path, index]);
  if (typeof value !== 'object' || value === null) return [];
  const keys = path.at(-1) === 'objects' ? Object.keys(value) : [];
  return [
    ...repeats(keys, (key) => [...path, key]),
    ...Object.entries(value).flatMap(([key, child]) => repeatsIn(child, [...path, key])),
  ];
}

function repeats(names: readonly string[], pathOf: (name: string, index: number) => KeyPath): readonly Finding[] {
  const seen = new Set<string>();
  return names.flatMap((name, index): Finding[] => {
    const key = name.toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `"${name}" is given twice.`;
    return [{ severity: 'problem', path: pathOf(name, index), message, fix: 'Remove one of the two.' }];
  });
}
