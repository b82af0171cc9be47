import { compareText } from '../../shared/compareText.ts';
import type { ProblemReporter } from './problemReporter.ts';
import { readEntry } from './readEntry.ts';
import type { XmlElement } from './xmlElement.ts';

interface UserPermissions {
  /** Those that are on, sorted. */
  readonly names: readonly string[];
  readonly duplicates: number;
}

interface UserPermission {
  readonly name: string;
  readonly enabled: boolean;
}

const SHAPE = { required: ['enabled', 'name'], optional: [] };

/** The user permissions that are on. An entry may stand twice when both say the same. */
export function readUserPermissions(entries: readonly XmlElement[], reporter: ProblemReporter): UserPermissions {
  const known = new Map<string, boolean>();
  let duplicates = 0;
  for (const entry of entries) {
    const permission = readUserPermission(entry, reporter);
    if (!permission) continue;
    const before = known.get(permission.name);
    if (before !== undefined && before !== permission.enabled) {
      const message = `The user permission ${permission.name} is both on and off.`;
      reporter.report({ index: entry.index, keyPath: 'userPermissions', message, fix: 'Keep one of the entries.' });
    }
    if (before !== undefined) duplicates += 1;
    known.set(permission.name, permission.enabled);
  }
  const names = [...known].filter(([, enabled]) => enabled).map(([name]) => name);
  return { names: names.toSorted(compareText), duplicates };
}

function readUserPermission(entry: XmlElement, reporter: ProblemReporter): UserPermission | null {
  const values = readEntry(entry, SHAPE, reporter);
  if (!values) return null;
  const name = values.get('name')!.text.trim();
  const enabled = readBoolean(values.get('enabled')!.text);
  if (!/^[A-Za-z]\w*$/.test(name)) {
    const message = `${JSON.stringify(name)} is not the name of a user permission.`;
    reporter.report({
      index: entry.index,
      keyPath: 'userPermissions.name',
      message,
      fix: 'Correct or remove the entry.',
    });
    return null;
  }
  if (enabled === null) {
    const message = `<enabled> of ${name} is neither true nor false.`;
    reporter.report({ index: entry.index, keyPath: 'userPermissions.enabled', message, fix: 'Write true or false.' });
    return null;
  }
  return { name, enabled };
}

/** Also `True` and `False`, as some tools write them, and the digits that XML Schema allows. */
function readBoolean(text: string): boolean | null {
  const value = text.trim().toLowerCase();
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : null;
}
