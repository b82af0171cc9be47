import type { ObjectAccess, ObjectOperation } from '../../resolve/objectAccess.ts';
import type { XmlElement } from '../../schema/xmlElement.ts';
import type { KeyPath } from '../../shared/keyPath.ts';
import { childOf } from '../file/childOf.ts';
import { flagOf } from '../file/flagOf.ts';
import type { SourceFile } from '../file/sourceFile.ts';
import { textOf } from '../file/textOf.ts';

const OPERATIONS: Readonly<Record<string, ObjectOperation>> = {
  allowRead: 'read',
  allowCreate: 'create',
  allowEdit: 'edit',
  allowDelete: 'delete',
  viewAllRecords: 'view-all',
  modifyAllRecords: 'modify-all',
  viewAllFields: 'view-all-fields',
};

/** What a file says about one object, as rules take it, and the elements that say it. */
export interface SourceAccess {
  readonly access: ObjectAccess;
  /** False when the file only has fields of the object. */
  readonly hasEntry: boolean;
  /** The element at a path in `access`; the entry of the object, or its first field, for the empty path. */
  elementAt(path: KeyPath): XmlElement;
}

interface Parts {
  entry: XmlElement | null;
  readonly readFields: XmlElement[];
  readonly editFields: XmlElement[];
}

/** Access by object, from the object and field permissions of a profile or permission set. Linear in their number. */
export function sourceAccess({ root }: SourceFile): readonly SourceAccess[] {
  const parts = new Map<string, Parts>();
  for (const element of root.children) {
    if (element.name === 'objectPermissions') partsOf(textOf(element, 'object')).entry ??= element;
    if (element.name !== 'fieldPermissions') continue;
    const [object = '', name] = textOf(element, 'field').split('.');
    if (name === undefined) continue;
    const list = flagOf(element, 'editable') === true ? 'editFields' : 'readFields';
    partsOf(object)[list].push(element);
  }
  return [...parts].filter(([object]) => object !== '').map(([object, found]) => toAccess(object, found));

  function partsOf(object: string): Parts {
    const known = parts.get(object) ?? { entry: null, readFields: [], editFields: [] };
    parts.set(object, known);
    return known;
  }
}

function toAccess(object: string, { entry, readFields, editFields }: Parts): SourceAccess {
  const flags = Object.keys(OPERATIONS).filter((flag) => entry !== null && flagOf(entry, flag) === true);
  const top = entry ?? readFields[0] ?? editFields[0]!;
  return {
    access: {
      object,
      can: flags.map((flag) => OPERATIONS[flag]!),
      readFields: readFields.map(nameOf),
      editFields: editFields.map(nameOf),
    },
    hasEntry: entry !== null,
    elementAt([section, key, index]) {
      if (section === 'can' && entry !== null) return childOf(entry, flags[Number(key)] ?? '') ?? top;
      if (section !== 'fields') return top;
      return (key === 'edit' ? editFields : readFields)[Number(index)] ?? top;
    },
  };
}

function nameOf(element: XmlElement): string {
  return textOf(element, 'field').split('.')[1]!;
}
